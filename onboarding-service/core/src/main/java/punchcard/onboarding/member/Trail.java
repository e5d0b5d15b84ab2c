package punchcard.onboarding.member;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.ConsentFact;
import punchcard.onboarding.consent.ConsentState;
import punchcard.onboarding.consent.ConsentTrail;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.consent.Logged;
import punchcard.onboarding.goal.GoalFact;
import punchcard.onboarding.goal.GoalSaid;
import punchcard.onboarding.goal.GoalState;
import punchcard.onboarding.goal.Goals;
import punchcard.onboarding.member.Act.Right;
import punchcard.onboarding.person.PersonFact;
import punchcard.onboarding.person.PersonHistory;
import punchcard.onboarding.person.PersonSaid;
import punchcard.onboarding.profile.Author;
import punchcard.onboarding.profile.Granted;
import punchcard.onboarding.profile.Profile;
import punchcard.onboarding.profile.ProfileFact;
import punchcard.onboarding.profile.Said;
import punchcard.onboarding.profile.SettingKey;
import punchcard.onboarding.profile.Shift;
import punchcard.onboarding.profile.Value;

/// The audit trail of a member: who has changed what, from what, when, and by which right. It
/// follows from the log alone.
public final class Trail {
  /// What has consents asked anew of whoever turns out not to be of age.
  private static final String AGE = "age";

  private Trail() {}

  /// All acts, in the order of the log.
  public static List<Act> of(MemberHistory history) {
    Profile profile = history.profile().now();
    Goals goals = history.goals().now();
    return Stream.of(
            ConsentTrail.of(history.consents()).stream().flatMap(step -> act(step).stream()),
            history.profile().facts().stream().map(said -> act(said, profile)),
            history.goals().facts().stream().flatMap(said -> act(said, goals).stream()),
            IdentityTrail.of(history.identity()),
            history.person().facts().stream().flatMap(said -> act(said, history.person()).stream()),
            RelationTrail.of(history.relations()),
            MergeTrail.of(history.merges()),
            RightsTrail.of(history.rights()),
            GuardianTrail.of(history.guardians()))
        .flatMap(acts -> acts)
        .map(act -> GuardianTrail.named(act, history.guardians()))
        .sorted(Comparator.comparingLong(act -> act.at().offset()))
        .toList();
  }

  private static Optional<Act> act(ConsentTrail.Step step) {
    Logged logged = step.logged();
    List<Act.Turn> turns =
        step.moves().stream()
            .map(
                move ->
                    new Act.Turn(
                        "consents/" + move.id(),
                        move.from().map(Enum::name),
                        Optional.of(move.to().name())))
            .toList();
    return switch (logged.fact()) {
      case ConsentFact.Joined _, ConsentFact.TokenShown _, ConsentFact.Linking _ ->
          Optional.empty();
      case ConsentFact.Inherited _ when !turns.isEmpty() ->
          Optional.of(act(logged.at(), AGE, Right.GUARDIAN, turns));
      case ConsentFact.Barring _ -> Optional.empty();
      case ConsentFact.Guarding _ when turns.isEmpty() -> Optional.empty();
      case ConsentFact.Guarding _ -> Optional.of(act(logged.at(), AGE, Right.GUARDIAN, turns));
      case ConsentFact.TermsCame _ when turns.isEmpty() -> Optional.empty();
      case ConsentFact.TermsCame(var terms) ->
          Optional.of(act(logged.at(), terms.name().toString(), Right.TERMS, turns));
      case ConsentFact.Merged _ when turns.isEmpty() -> Optional.empty();
      case ConsentFact.Merged(String merge) ->
          Optional.of(act(logged.at(), "merges/" + merge, Right.MERGE, turns));
      case ConsentFact.Requested _ -> Optional.of(relayed(logged.at(), logged.saidBy(), turns));
      case ConsentFact.Evidencing it -> Optional.of(EvidenceTrail.act(logged.at(), it));
      case ConsentFact.Given given when given.relayedBy().isPresent() && !isGiven(step) ->
          Optional.of(relayed(logged.at(), given.relayedBy(), turns));
      case ConsentFact.Given given -> Optional.of(EvidenceTrail.act(logged.at(), given, turns));
      case ConsentFact.Declined(_, Evidence by) ->
          Optional.of(Act.byEvidence(logged.at(), logged.saidBy(), by, turns));
      case ConsentFact.Withdrawn(_, var by) ->
          Optional.of(
              by.map(evidence -> Act.byEvidence(logged.at(), logged.saidBy(), evidence, turns))
                  .orElseGet(() -> relayed(logged.at(), logged.saidBy(), turns)));
    };
  }

  /// What a partner brings with a token that was shown before is no more than its question.
  private static boolean isGiven(ConsentTrail.Step step) {
    return step.moves().stream().anyMatch(move -> move.to() == ConsentState.GIVEN);
  }

  private static Act relayed(LogPoint at, Optional<PartnerId> saidBy, List<Act.Turn> turns) {
    return new Act(
        at,
        saidBy.orElseThrow().value(),
        saidBy,
        Right.PARTNER,
        Optional.empty(),
        Optional.empty(),
        turns);
  }

  private static Act act(LogPoint at, String actor, Right right, List<Act.Turn> turns) {
    return new Act(at, actor, Optional.empty(), right, Optional.empty(), Optional.empty(), turns);
  }

  private static Optional<Act> act(GoalSaid said, Goals goals) {
    List<Act.Turn> turns = goals.moved(said.at().offset()).map(Trail::turn).stream().toList();
    return switch (said.fact()) {
      case GoalFact.TokenShown _, GoalFact.Linking _, GoalFact.Done _, GoalFact.Corrected _ ->
          Optional.empty();
      case GoalFact.Undone _ when turns.isEmpty() -> Optional.empty();
      case GoalFact.Undone _, GoalFact.Proposed _ ->
          Optional.of(relayed(said.at(), said.saidBy(), turns));
      case GoalFact.Settled _ when said.saidBy().isPresent() && !isActive(turns) ->
          Optional.of(relayed(said.at(), said.saidBy(), turns));
      case GoalFact.Settled(_, _, Evidence by) ->
          Optional.of(Act.byEvidence(said.at(), said.saidBy(), by, turns));
      case GoalFact.Approved(_, _, Evidence by) ->
          Optional.of(Act.byEvidence(said.at(), said.saidBy(), by, turns));
      case GoalFact.Declined(_, Evidence by) ->
          Optional.of(Act.byEvidence(said.at(), said.saidBy(), by, turns));
      case GoalFact.Dropped(_, Evidence by) ->
          Optional.of(Act.byEvidence(said.at(), said.saidBy(), by, turns));
    };
  }

  /// That they have changed, and never what they were or are.
  private static Optional<Act> act(PersonSaid said, PersonHistory history) {
    return switch (said.fact()) {
      case PersonFact.Joined(var data, _) when data.isPresent() ->
          Optional.of(relayed(said.at(), said.saidBy(), changed(said, history)));
      case PersonFact.Changed(_, Evidence by, _) ->
          Optional.of(Act.byEvidence(said.at(), said.saidBy(), by, changed(said, history)));
      case PersonFact.ErasureOrdered(_, Evidence by, _) ->
          Optional.of(
              Act.byEvidence(
                  said.at(),
                  said.saidBy(),
                  by,
                  List.of(new Act.Turn("erasure", Optional.empty(), Optional.of("ORDERED")))));
      case PersonFact.Joined _, PersonFact.ErasureCompleted _, PersonFact.ErasureAnswered _ ->
          Optional.empty();
    };
  }

  private static List<Act.Turn> changed(PersonSaid said, PersonHistory history) {
    Optional<String> before = version(history.upTo(said.at().offset() - 1));
    Optional<String> after = version(history.upTo(said.at().offset()));
    if (before.equals(after)) return List.of();
    return List.of(new Act.Turn("personal-data", before, after));
  }

  private static Optional<String> version(PersonHistory history) {
    return history.now().map(standing -> "version " + standing.version());
  }

  private static boolean isActive(List<Act.Turn> turns) {
    return turns.stream().anyMatch(turn -> turn.to().equals(Optional.of(GoalState.ACTIVE.name())));
  }

  private static Act.Turn turn(Goals.Move move) {
    return new Act.Turn(
        "goals/" + move.name(), move.from().map(Enum::name), Optional.of(move.to().name()));
  }

  private static Act act(Said said, Profile profile) {
    Author by = said.fact().by();
    return new Act(
        said.at(),
        by.actor(),
        by.partner(),
        by.delegation().isPresent() ? Right.DELEGATION : Right.MEMBER,
        by.delegation(),
        Optional.of(by.token()),
        profile.counted(said.at().offset()) ? turns(said.fact()) : List.of());
  }

  private static List<Act.Turn> turns(ProfileFact fact) {
    return switch (fact) {
      case ProfileFact.PreferencesChanged(var shifts, _) ->
          shifts.stream().map(Trail::turn).toList();
      case ProfileFact.DelegationGiven(var id, _, _) ->
          List.of(turn("delegations/" + id, Optional.empty(), Granted.State.GIVEN));
      case ProfileFact.DelegationRevoked(var id, _) ->
          List.of(
              turn(
                  "delegations/" + id,
                  Optional.of(Granted.State.GIVEN.name()),
                  Granted.State.REVOKED));
    };
  }

  private static Act.Turn turn(String what, Optional<String> from, Granted.State to) {
    return new Act.Turn(what, from, Optional.of(to.name()));
  }

  private static Act.Turn turn(Shift shift) {
    return new Act.Turn(
        "preferences/" + name(shift.key()),
        shift.from().map(Value::text),
        shift.to().map(Value::text));
  }

  private static String name(SettingKey key) {
    String scope = key.scope().name();
    return key.preference().code() + (scope.isEmpty() ? "" : "/" + scope);
  }
}
