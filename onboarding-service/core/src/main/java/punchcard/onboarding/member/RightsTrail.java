package punchcard.onboarding.member;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import punchcard.onboarding.consent.Use;
import punchcard.onboarding.relation.SignedBy;
import punchcard.onboarding.rights.Rights;
import punchcard.onboarding.rights.RightsFact;
import punchcard.onboarding.rights.RightsHistory;
import punchcard.onboarding.rights.RightsRequest;
import punchcard.onboarding.rights.RightsRequestId;
import punchcard.onboarding.rights.RightsSaid;
import punchcard.onboarding.rights.RightsStanding;

/// The part of a member's audit trail that is of its rights. Each fact was decided by all that lay
/// before it, so each has changed something.
final class RightsTrail {
  private RightsTrail() {}

  static Stream<Act> of(RightsHistory history) {
    return history.facts().stream().map(said -> act(said, history));
  }

  private static Act act(RightsSaid said, RightsHistory history) {
    SignedBy by = said.fact().by();
    Rights before = history.upTo(said.at().offset() - 1);
    Rights after = history.upTo(said.at().offset());
    return new Act(
        said.at(),
        by.actor(),
        by.partner(),
        isOperators(said.fact()) ? Act.Right.OPERATOR : Act.Right.MEMBER,
        Optional.empty(),
        Optional.of(by.token()),
        List.of(
            new Act.Turn(
                name(said.fact()),
                before.standing(said.fact()).map(RightsTrail::state),
                after.standing(said.fact()).map(RightsTrail::state))));
  }

  private static boolean isOperators(RightsFact fact) {
    return switch (fact) {
      case RightsFact.RestrictionLifted(_, var toldOn, _) -> toldOn.isPresent();
      case RightsFact.Requested _, RightsFact.Extended _, RightsFact.Answered _ -> true;
      case RightsFact.RestrictionBegan _,
          RightsFact.ObjectionMade _,
          RightsFact.ObjectionWithdrawn _ ->
          false;
    };
  }

  private static String name(RightsFact fact) {
    return switch (fact) {
      case RightsFact.RestrictionBegan _, RightsFact.RestrictionLifted _ -> "restriction";
      case RightsFact.ObjectionMade(var to, _) -> ofObjection(to);
      case RightsFact.ObjectionWithdrawn(var to, _) -> ofObjection(to);
      case RightsFact.Requested it -> ofRequest(it.id());
      case RightsFact.Extended it -> ofRequest(it.id());
      case RightsFact.Answered it -> ofRequest(it.id());
    };
  }

  private static String ofObjection(Use to) {
    return "objections/" + to.code();
  }

  private static String ofRequest(RightsRequestId id) {
    return "rights-requests/" + id;
  }

  private static String state(RightsStanding standing) {
    return switch (standing) {
      case RightsStanding.Restriction it -> it.inForce() ? "BEGAN" : "LIFTED";
      case RightsStanding.Opposition it -> it.inForce() ? "MADE" : "WITHDRAWN";
      case RightsRequest it when it.answer().isPresent() ->
          it.answer().get().granted() ? "GRANTED" : "REFUSED";
      case RightsRequest it -> it.extension().isPresent() ? "EXTENDED" : "OPEN";
    };
  }
}
