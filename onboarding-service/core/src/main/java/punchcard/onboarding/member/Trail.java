package punchcard.onboarding.member;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import punchcard.onboarding.consent.ConsentFact;
import punchcard.onboarding.consent.ConsentState;
import punchcard.onboarding.consent.ConsentTrail;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.consent.Logged;
import punchcard.onboarding.member.Act.Right;
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
  private Trail() {}

  /// All acts, in the order of the log.
  public static List<Act> of(MemberHistory history) {
    Profile profile = history.profile().now();
    return Stream.concat(
            ConsentTrail.of(history.consents()).stream().flatMap(step -> act(step).stream()),
            history.profile().facts().stream().map(said -> act(said, profile)))
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
      case ConsentFact.Joined() -> Optional.empty();
      case ConsentFact.TermsCame _ when turns.isEmpty() -> Optional.empty();
      case ConsentFact.TermsCame(var terms) ->
          Optional.of(act(logged.at(), terms.name().toString(), Right.TERMS, turns));
      case ConsentFact.Requested _ -> Optional.of(relayed(logged, turns));
      case ConsentFact.Given given when given.relayedBy().isPresent() && !isGiven(step) ->
          Optional.of(relayed(logged, turns));
      case ConsentFact.Given given -> Optional.of(said(logged, given.evidence(), turns));
      case ConsentFact.Declined(_, Evidence by) -> Optional.of(said(logged, by, turns));
      case ConsentFact.Withdrawn(_, var by) ->
          Optional.of(
              by.map(evidence -> said(logged, evidence, turns))
                  .orElseGet(() -> relayed(logged, turns)));
    };
  }

  /// What a partner brings with a token that was shown before is no more than its question.
  private static boolean isGiven(ConsentTrail.Step step) {
    return step.moves().stream().anyMatch(move -> move.to() == ConsentState.GIVEN);
  }

  /// By the member's own evidence, whoever has brought it.
  private static Act said(Logged logged, Evidence by, List<Act.Turn> turns) {
    return new Act(
        logged.at(),
        by.subject().value(),
        logged.saidBy(),
        Right.MEMBER,
        Optional.empty(),
        Optional.of(by.token()),
        turns);
  }

  private static Act relayed(Logged logged, List<Act.Turn> turns) {
    return new Act(
        logged.at(),
        logged.saidBy().orElseThrow().value(),
        logged.saidBy(),
        Right.PARTNER,
        Optional.empty(),
        Optional.empty(),
        turns);
  }

  private static Act act(LogPoint at, String actor, Right right, List<Act.Turn> turns) {
    return new Act(at, actor, Optional.empty(), right, Optional.empty(), Optional.empty(), turns);
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
