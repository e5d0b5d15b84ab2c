package punchcard.onboarding.member;

import punchcard.onboarding.consent.Refused;

/// Why the log does not change: one case for each subject, with its own reasons.
public sealed interface Objection {
  /// To what is wanted of a consent.
  record ToConsent(Refused why) implements Objection {}
}
