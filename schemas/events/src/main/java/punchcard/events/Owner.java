package punchcard.events;

/// The one part that writes a topic.
public enum Owner {
  PARTNER,
  ONBOARDING,
  RULES,
  LEDGER,
  /// Requests, not facts: whoever may ask writes them.
  ASKERS
}
