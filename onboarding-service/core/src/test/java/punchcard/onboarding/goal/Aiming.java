package punchcard.onboarding.goal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.consent.LogPoint;

/// Anna's goals: the log, one fact a minute, and what she demands of it.
final class Aiming {
  static final MemberId ANNA = new MemberId("a0".repeat(16));
  static final PartnerId GYM = new PartnerId("gym");
  static final PartnerId INSURER = new PartnerId("insurer");
  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
  static final GoalName G = GoalName.of(INSURER, new GoalId("g"));
  static final GoalName OWN = GoalName.own(new GoalId("g"));

  private final List<GoalSaid> log = new ArrayList<>();

  static Goal visits(long target) {
    return goal("visits", target, Optional.empty());
  }

  static Goal visitsUntil(String day, long target) {
    return goal("visits", target, Optional.of(LocalDate.parse(day)));
  }

  static Goal goal(String metric, long target, Optional<LocalDate> dueOn) {
    return new Goal(new Metric(metric), target, dueOn, Optional.empty());
  }

  static Evidence token(String token) {
    return Evidence.ofToken(ANNA, token);
  }

  Instant now() {
    return START.plus(Duration.ofMinutes(log.size()));
  }

  Aiming says(PartnerId partner, String event, GoalFact fact) {
    return says(partner, event, now(), fact);
  }

  Aiming says(PartnerId partner, String event, Instant occurredAt, GoalFact fact) {
    return add(Optional.of(partner), event, occurredAt, fact);
  }

  private Aiming add(Optional<PartnerId> by, String name, Instant occurredAt, GoalFact fact) {
    log.add(new GoalSaid(new LogPoint(log.size(), now()), by, name, occurredAt, fact));
    return this;
  }

  Aiming proposes(Goal goal) {
    return says(INSURER, "set-" + log.size(), new GoalFact.Proposed(G, goal));
  }

  Aiming visits(String event) {
    return says(GYM, event, new GoalFact.Done(new Deed.Visit()));
  }

  /// The demand is decided, and what is said gets into the log.
  GoalOutcome asks(String request, GoalDemand demand) {
    GoalOutcome outcome = decides(request, demand);
    if (!(outcome instanceof GoalOutcome.ToSay(GoalFact fact))) return outcome;
    add(Optional.empty(), request, now(), fact);
    return DecideGoal.became(history(), request, demand);
  }

  GoalOutcome decides(String request, GoalDemand demand) {
    return DecideGoal.decide(history(), request, token("of " + request), demand);
  }

  /// What was decided before gets into the log now.
  GoalOutcome arrives(String request, GoalDemand demand, GoalFact fact) {
    add(Optional.empty(), request, now(), fact);
    return DecideGoal.became(history(), request, demand);
  }

  Aiming approves() {
    var _ = asks("r-" + log.size(), new GoalDemand.Approve(G, OptionalLong.empty()));
    return this;
  }

  Aiming drops() {
    var _ = asks("r-" + log.size(), new GoalDemand.Drop(G));
    return this;
  }

  GoalHistory history() {
    return new GoalHistory(log);
  }

  GoalState state() {
    return stateAt(now());
  }

  GoalState stateAt(Instant at) {
    return history().now().stateAt(G, at, NEW_YORK).orElseThrow();
  }

  long progress() {
    return history().now().progress(G, NEW_YORK);
  }
}
