package punchcard.onboarding.goal;

import static punchcard.onboarding.goal.GoalRefusal.KEY_REUSED;
import static punchcard.onboarding.goal.GoalRefusal.NOT_OPEN;
import static punchcard.onboarding.goal.GoalRefusal.NOT_PROPOSED;
import static punchcard.onboarding.goal.GoalRefusal.OVERTAKEN;
import static punchcard.onboarding.goal.GoalRefusal.SET_OTHERWISE;
import static punchcard.onboarding.goal.GoalRefusal.UNKNOWN_GOAL;

import java.util.Optional;
import java.util.OptionalLong;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.goal.GoalDemand.Aim;
import punchcard.onboarding.goal.GoalDemand.Approve;
import punchcard.onboarding.goal.GoalDemand.Decline;
import punchcard.onboarding.goal.GoalDemand.Drop;
import punchcard.onboarding.goal.GoalOutcome.Is;
import punchcard.onboarding.goal.GoalOutcome.ToSay;

/// Decides what comes of a member's demand, by what the log has said so far.
public final class DecideGoal {
  private DecideGoal() {}

  /// A fact for the log, what it said before, or a refusal.
  ///
  /// @param request the member's name for it: the same again gets the same answer
  public static GoalOutcome decide(
      GoalHistory history, String request, Evidence by, GoalDemand demand) {
    if (history.by(request).isPresent()) return became(history, request, demand);
    Optional<GoalStanding> known = history.now().find(demand.name());
    return switch (demand) {
      case Aim(GoalName name, Goal goal) -> aim(name, goal, known, by);
      case Approve _, Decline _, Drop _ when known.isEmpty() -> no(UNKNOWN_GOAL, demand.name());
      case Approve(_, OptionalLong setAt) -> approve(known.get(), setAt, by);
      case Decline _ -> decline(known.get(), by);
      case Drop _ -> drop(known.get(), by);
    };
  }

  /// What a demand's fact has become, where the log has it.
  public static GoalOutcome became(GoalHistory history, String request, GoalDemand demand) {
    GoalSaid said = history.by(request).orElseThrow();
    if (!isSame(said.fact(), demand)) return no(KEY_REUSED, request);
    Goals then = history.upTo(said.at().offset());
    return then.moved(said.at().offset()).isPresent()
        ? new Is(then.find(demand.name()).orElseThrow())
        : no(OVERTAKEN, request);
  }

  private static boolean isSame(GoalFact fact, GoalDemand demand) {
    return switch (demand) {
      case Aim(GoalName name, Goal goal) ->
          fact instanceof GoalFact.Settled it && it.name().equals(name) && it.goal().equals(goal);
      case Approve(GoalName name, _) ->
          fact instanceof GoalFact.Approved it && it.name().equals(name);
      case Decline(GoalName name) -> fact instanceof GoalFact.Declined it && it.name().equals(name);
      case Drop(GoalName name) -> fact instanceof GoalFact.Dropped it && it.name().equals(name);
    };
  }

  private static GoalOutcome aim(
      GoalName name, Goal goal, Optional<GoalStanding> known, Evidence by) {
    return known
        .filter(it -> it.state() == GoalState.ACTIVE && it.goal().equals(goal))
        .<GoalOutcome>map(Is::new)
        .orElseGet(() -> new ToSay(new GoalFact.Settled(name, goal, by)));
  }

  private static GoalOutcome approve(GoalStanding known, OptionalLong setAt, Evidence by) {
    if (setAt.isPresent() && setAt.getAsLong() != known.setAt().offset())
      return no(SET_OTHERWISE, known.name());
    return switch (known.state()) {
      case PROPOSED -> new ToSay(new GoalFact.Approved(known.name(), known.goal(), by));
      case ACTIVE, REACHED, MISSED -> new Is(known);
      case DECLINED, DROPPED, TAKEN_BACK -> no(NOT_PROPOSED, known.name());
    };
  }

  private static GoalOutcome decline(GoalStanding known, Evidence by) {
    return switch (known.state()) {
      case PROPOSED -> new ToSay(new GoalFact.Declined(known.name(), by));
      case DECLINED -> new Is(known);
      case ACTIVE, REACHED, MISSED, DROPPED, TAKEN_BACK -> no(NOT_PROPOSED, known.name());
    };
  }

  private static GoalOutcome drop(GoalStanding known, Evidence by) {
    return switch (known.state()) {
      case PROPOSED, ACTIVE, REACHED, MISSED -> new ToSay(new GoalFact.Dropped(known.name(), by));
      case DROPPED -> new Is(known);
      case DECLINED, TAKEN_BACK -> no(NOT_OPEN, known.name());
    };
  }

  private static GoalRefused no(GoalRefusal refusal, Object detail) {
    return new GoalRefused(refusal, detail.toString());
  }
}
