package punchcard.rules;

/// Whose events an agreement is about.
public enum Participants {
  /// Every member of the programme.
  EVERYONE
}
