package punchcard.onboarding.guardian;

import punchcard.kernel.MemberId;
import punchcard.onboarding.authority.Action;

/// What is wanted of a member's guardians.
public sealed interface GuardianDemand {
  /// Who it is about.
  MemberId guardian();

  /// Why.
  String reason();

  /// What it is to do, for the check of who may.
  default Action action() {
    return switch (this) {
      case Name _ -> Action.NAME_GUARDIAN;
      case End _ -> Action.END_GUARDIANSHIP;
    };
  }

  /// Another member is to decide for this one, until it is of age.
  ///
  /// @param reason how it was verified
  /// @param isShown whether the guardian's own token was shown
  record Name(MemberId guardian, String reason, boolean isShown) implements GuardianDemand {}

  /// It is not to do so any more.
  record End(MemberId guardian, String reason) implements GuardianDemand {}
}
