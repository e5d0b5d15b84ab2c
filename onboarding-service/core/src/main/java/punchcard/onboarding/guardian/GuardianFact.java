package punchcard.onboarding.guardian;

import punchcard.kernel.MemberId;
import punchcard.onboarding.relation.SignedBy;

/// What the log says of a member's guardians.
public sealed interface GuardianFact {
  /// Who it is about.
  MemberId guardian();

  /// Why.
  String reason();

  /// Who has said so.
  SignedBy by();

  /// This one decides for the member, until that is of age.
  record Named(MemberId guardian, String reason, SignedBy by) implements GuardianFact {}

  /// It does not any more.
  record Ended(MemberId guardian, String reason, SignedBy by) implements GuardianFact {}
}
