package punchcard.onboarding.member;

import punchcard.onboarding.consent.Standing;

/// What a demand's fact has made of its subject, where the log has it.
public sealed interface Became {
  /// This consent is so.
  record Consented(Standing standing) implements Became {}
}
