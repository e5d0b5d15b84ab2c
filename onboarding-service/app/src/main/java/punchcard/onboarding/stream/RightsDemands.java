package punchcard.onboarding.stream;

import java.util.Optional;
import punchcard.avro.ObjectionWished;
import punchcard.avro.ObjectionWithdrawalWished;
import punchcard.avro.RestrictionLiftingWished;
import punchcard.avro.RestrictionWished;
import punchcard.avro.RightsAnswerWished;
import punchcard.avro.RightsExtensionWished;
import punchcard.avro.RightsRequestWished;
import punchcard.onboarding.consent.Use;
import punchcard.onboarding.rights.RightKind;
import punchcard.onboarding.rights.RightsDemand;
import punchcard.onboarding.rights.RightsDemand.Answer;
import punchcard.onboarding.rights.RightsDemand.Enter;
import punchcard.onboarding.rights.RightsDemand.Extend;
import punchcard.onboarding.rights.RightsDemand.Lift;
import punchcard.onboarding.rights.RightsDemand.Oppose;
import punchcard.onboarding.rights.RightsDemand.Restrict;
import punchcard.onboarding.rights.RightsDemand.WithdrawObjection;
import punchcard.onboarding.rights.RightsRequestId;

/// Translates what is wanted of members' rights, both ways.
final class RightsDemands {
  private RightsDemands() {}

  static Object wish(RightsDemand demand) {
    return switch (demand) {
      case Restrict() -> new RestrictionWished();
      case Lift(var reason, var toldOn) ->
          new RestrictionLiftingWished(reason, toldOn.orElse(null));
      case Oppose(var to) -> new ObjectionWished(to.code());
      case WithdrawObjection(var to) -> new ObjectionWithdrawalWished(to.code());
      case Enter(var id, var kind, var cameOn, var channel) ->
          new RightsRequestWished(id.value(), kind.code(), cameOn, channel);
      case Extend(var id, var reason, var toldOn) ->
          new RightsExtensionWished(id.value(), reason, toldOn);
      case Answer(var id, var granted, var reason) ->
          new RightsAnswerWished(id.value(), granted, reason);
    };
  }

  /// What is wanted; empty: something else.
  static Optional<RightsDemand> demand(Object wish) {
    return Optional.ofNullable(
        switch (wish) {
          case RestrictionWished _ -> new Restrict();
          case RestrictionLiftingWished it ->
              new Lift(it.getReason(), Optional.ofNullable(it.getMemberToldOn()));
          case ObjectionWished it -> new Oppose(Use.of(it.getTo()).orElseThrow());
          case ObjectionWithdrawalWished it ->
              new WithdrawObjection(Use.of(it.getTo()).orElseThrow());
          case RightsRequestWished it ->
              new Enter(
                  new RightsRequestId(it.getRequestId()),
                  RightKind.of(it.getKind()).orElseThrow(),
                  it.getCameOn(),
                  it.getChannel());
          case RightsExtensionWished it ->
              new Extend(
                  new RightsRequestId(it.getRequestId()), it.getReason(), it.getMemberToldOn());
          case RightsAnswerWished it ->
              new Answer(new RightsRequestId(it.getRequestId()), it.getGranted(), it.getReason());
          default -> null;
        });
  }
}
