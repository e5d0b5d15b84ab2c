package punchcard.onboarding.rights;

import java.time.LocalDate;
import java.util.Optional;
import punchcard.onboarding.authority.Action;
import punchcard.onboarding.consent.Use;

/// What somebody wants of a member's rights.
public sealed interface RightsDemand {
  /// That nothing is disclosed of the member.
  record Restrict() implements RightsDemand {}

  /// That consents count again.
  ///
  /// @param reason why; the member need not say
  /// @param memberToldOn when the member was told; empty: it is the member who wants it
  record Lift(String reason, Optional<LocalDate> memberToldOn) implements RightsDemand {}

  /// That data are not used so.
  record Oppose(Use to) implements RightsDemand {}

  /// That they may be used so again.
  record WithdrawObjection(Use to) implements RightsDemand {}

  /// To have a request on record that came another way.
  ///
  /// @param cameOn the day, in the programme's time zone
  /// @param channel by which it came: `letter`, `phone`
  record Enter(RightsRequestId id, RightKind kind, LocalDate cameOn, String channel)
      implements RightsDemand {}

  /// To have two months more for a request.
  ///
  /// @param reason that the member was told
  /// @param memberToldOn the day, in the programme's time zone
  record Extend(RightsRequestId id, String reason, LocalDate memberToldOn)
      implements RightsDemand {}

  /// To have on record how a request was answered.
  ///
  /// @param granted whether it was done what the member wanted
  /// @param reason why not, or how; who grants it need not say
  record Answer(RightsRequestId id, boolean granted, String reason) implements RightsDemand {}

  /// What it is to do, for the check of who may.
  default Action action() {
    return switch (this) {
      case Restrict _ -> Action.RESTRICT_PROCESSING;
      case Lift _ -> Action.LIFT_RESTRICTION;
      case Oppose _ -> Action.OBJECT_TO_PROCESSING;
      case WithdrawObjection _ -> Action.WITHDRAW_OBJECTION;
      case Enter _ -> Action.ENTER_RIGHTS_REQUEST;
      case Extend _ -> Action.EXTEND_RIGHTS_REQUEST;
      case Answer _ -> Action.ANSWER_RIGHTS_REQUEST;
    };
  }
}
