package punchcard.onboarding.member;

import punchcard.onboarding.consent.ConsentCommand;

/// What is asked of a member's record: one case for each subject.
public sealed interface Demand {
  /// To give, decline or withdraw a consent.
  record OfConsent(ConsentCommand.Demand what) implements Demand {}
}
