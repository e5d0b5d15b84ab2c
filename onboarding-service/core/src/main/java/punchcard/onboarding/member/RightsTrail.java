package punchcard.onboarding.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import punchcard.onboarding.consent.LogPoint;
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
/// before it, so each has changed something; but for what a merge has brought.
final class RightsTrail {
  private static final String RESTRICTION = "restriction";

  private RightsTrail() {}

  static Stream<Act> of(RightsHistory history) {
    return history.facts().stream().map(said -> act(said, history));
  }

  private static Act act(RightsSaid said, RightsHistory history) {
    Rights before = history.upTo(said.at().offset() - 1);
    Rights after = history.upTo(said.at().offset());
    return switch (said.fact()) {
      case RightsFact.Signed fact -> act(said.at(), fact, before, after);
      case RightsFact.Inherited(String merge, _) -> inherited(said.at(), merge, before, after);
    };
  }

  /// What both had said against before does not change.
  private static Act inherited(LogPoint at, String merge, Rights before, Rights after) {
    List<Act.Turn> turns = new ArrayList<>();
    if (!before.restriction().equals(after.restriction()))
      turns.add(turn(RESTRICTION, before.restriction(), after.restriction()));
    for (Use to : Use.values())
      if (!before.opposition(to).equals(after.opposition(to)))
        turns.add(turn(ofObjection(to), before.opposition(to), after.opposition(to)));
    return new Act(
        at,
        "merges/" + merge,
        Optional.empty(),
        Act.Right.MERGE,
        Optional.empty(),
        Optional.empty(),
        turns);
  }

  private static Act act(LogPoint at, RightsFact.Signed fact, Rights before, Rights after) {
    SignedBy by = fact.by();
    return new Act(
        at,
        by.actor(),
        by.partner(),
        isOperators(fact) ? Act.Right.OPERATOR : Act.Right.MEMBER,
        Optional.empty(),
        Optional.of(by.token()),
        List.of(turn(name(fact), before.standing(fact), after.standing(fact))));
  }

  private static Act.Turn turn(
      String what,
      Optional<? extends RightsStanding> before,
      Optional<? extends RightsStanding> after) {
    return new Act.Turn(what, before.map(RightsTrail::state), after.map(RightsTrail::state));
  }

  private static boolean isOperators(RightsFact.Signed fact) {
    return switch (fact) {
      case RightsFact.RestrictionLifted(_, var toldOn, _) -> toldOn.isPresent();
      case RightsFact.Requested _, RightsFact.Extended _, RightsFact.Answered _ -> true;
      case RightsFact.RestrictionBegan _,
          RightsFact.ObjectionMade _,
          RightsFact.ObjectionWithdrawn _ ->
          false;
    };
  }

  private static String name(RightsFact.Signed fact) {
    return switch (fact) {
      case RightsFact.RestrictionBegan _, RightsFact.RestrictionLifted _ -> RESTRICTION;
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
