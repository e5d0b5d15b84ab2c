package punchcard.onboarding.member;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import punchcard.onboarding.guardian.GuardianFact;
import punchcard.onboarding.guardian.GuardianHistory;
import punchcard.onboarding.guardian.GuardianSaid;
import punchcard.onboarding.guardian.GuardianStanding;

/// The part of a member's audit trail that is of its guardians, and of what they decide.
final class GuardianTrail {
  private static final String NAMED = "NAMED";
  private static final String ENDED = "ENDED";

  private GuardianTrail() {}

  static Stream<Act> of(GuardianHistory history) {
    return history.facts().stream().map(said -> act(said, history));
  }

  private static Act act(GuardianSaid said, GuardianHistory history) {
    GuardianFact fact = said.fact();
    boolean isNamed = fact instanceof GuardianFact.Named;
    boolean wasNamed =
        history.facts().stream()
            .filter(it -> it.at().offset() < said.at().offset())
            .anyMatch(it -> it.fact().guardian().equals(fact.guardian()));
    String before = isNamed ? ENDED : NAMED;
    return new Act(
        said.at(),
        fact.by().actor(),
        fact.by().partner(),
        Act.Right.GUARDIAN,
        Optional.empty(),
        Optional.of(fact.by().token()),
        List.of(
            new Act.Turn(
                "guardians/" + fact.guardian(),
                Optional.of(before).filter(_ -> wasNamed),
                Optional.of(isNamed ? NAMED : ENDED))));
  }

  /// What a guardian has done with its own token it has done for the member.
  static Act named(Act act, GuardianHistory history) {
    boolean isGuardians =
        history.all().stream()
            .map(GuardianStanding::guardian)
            .anyMatch(it -> it.value().equals(act.actor()));
    return act.right() == Act.Right.MEMBER && isGuardians ? act.as(Act.Right.GUARDIAN) : act;
  }
}
