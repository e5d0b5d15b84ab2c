package punchcard.onboarding.stream;

import java.util.Optional;
import punchcard.avro.GuardianEndWished;
import punchcard.avro.GuardianWished;
import punchcard.kernel.MemberId;
import punchcard.onboarding.guardian.GuardianDemand;

/// Translates what is wanted of members' guardians, both ways.
final class GuardianDemands {
  private GuardianDemands() {}

  static Object wish(GuardianDemand demand) {
    return switch (demand) {
      case GuardianDemand.Name(var guardian, var reason, var isShown) ->
          new GuardianWished(guardian.value(), reason, isShown);
      case GuardianDemand.End(var guardian, var reason) ->
          new GuardianEndWished(guardian.value(), reason);
    };
  }

  /// What is wanted; empty: something else.
  static Optional<GuardianDemand> demand(Object wish) {
    return switch (wish) {
      case GuardianWished it ->
          Optional.of(
              new GuardianDemand.Name(
                  new MemberId(it.getGuardianId()), it.getReason(), it.getShown()));
      case GuardianEndWished it ->
          Optional.of(new GuardianDemand.End(new MemberId(it.getGuardianId()), it.getReason()));
      default -> Optional.empty();
    };
  }
}
