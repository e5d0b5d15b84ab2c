package punchcard.onboarding.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.goal.Aiming.G;
import static punchcard.onboarding.goal.Aiming.GYM;
import static punchcard.onboarding.goal.Aiming.INSURER;
import static punchcard.onboarding.goal.Aiming.NEW_YORK;
import static punchcard.onboarding.goal.Aiming.OWN;
import static punchcard.onboarding.goal.Aiming.token;
import static punchcard.onboarding.goal.Aiming.visits;
import static punchcard.onboarding.goal.Aiming.visitsUntil;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import punchcard.onboarding.goal.GoalDemand.Aim;
import punchcard.onboarding.goal.GoalDemand.Approve;
import punchcard.onboarding.goal.GoalDemand.Decline;
import punchcard.onboarding.goal.GoalDemand.Drop;

/// What becomes of Anna's goals.
class GoalsTest {
  private static final Approve APPROVE = new Approve(G, OptionalLong.empty());

  private final Aiming anna = new Aiming();

  @Test
  void a_partners_goal_is_nothing_until_she_approves_it() {
    anna.proposes(visits(2)).visits("v-1");
    assertThat(anna.state()).isEqualTo(GoalState.PROPOSED);
    assertThat(anna.progress()).isZero();

    anna.approves().visits("v-2");
    assertThat(anna.state()).isEqualTo(GoalState.ACTIVE);
    assertThat(anna.progress()).isEqualTo(1);

    anna.visits("v-3");
    assertThat(anna.state()).isEqualTo(GoalState.REACHED);
  }

  @Test
  void it_is_missed_when_its_last_day_is_over_in_the_programmes_time_zone() {
    anna.proposes(visitsUntil("2026-11-22", 1)).approves();

    assertThat(anna.stateAt(Instant.parse("2026-11-23T04:59:59Z"))).isEqualTo(GoalState.ACTIVE);
    assertThat(anna.stateAt(Instant.parse("2026-11-23T05:00:00Z"))).isEqualTo(GoalState.MISSED);

    Instant tooLate = Instant.parse("2026-11-23T05:00:00Z");
    anna.says(GYM, "v-1", tooLate, new GoalFact.Done(new Deed.Visit()));
    assertThat(anna.stateAt(tooLate)).isEqualTo(GoalState.MISSED);

    anna.visits("v-2"); // told late, but it was in time
    assertThat(anna.stateAt(tooLate)).isEqualTo(GoalState.REACHED);
  }

  @Test
  void corrections_and_withdrawals_of_what_counts_count() {
    Goal steps = Aiming.goal("steps", 1000, Optional.empty());
    anna.proposes(steps).approves();
    anna.says(GYM, "a-1", new GoalFact.Done(new Deed.Activity(Optional.of("steps"), 700)))
        .says(GYM, "a-2", new GoalFact.Done(new Deed.Activity(Optional.of("km"), 5)))
        .visits("v-1");
    assertThat(anna.progress()).isEqualTo(700);

    anna.says(
        GYM, "c-1", new GoalFact.Corrected("a-1", new Deed.Activity(Optional.of("steps"), 1000)));
    assertThat(anna.state()).isEqualTo(GoalState.REACHED);

    anna.says(INSURER, "w-1", new GoalFact.Undone("a-1")); // another partner's a-1 is another fact
    assertThat(anna.progress()).isEqualTo(1000);
    anna.says(GYM, "w-2", new GoalFact.Undone("a-1"));
    assertThat(anna.progress()).isZero();
  }

  @Test
  void set_otherwise_it_needs_her_approval_again_and_set_alike_it_changes_nothing() {
    anna.proposes(visits(2)).approves().visits("v-1").proposes(visits(2));
    assertThat(anna.state()).isEqualTo(GoalState.ACTIVE);

    anna.proposes(visits(3));
    assertThat(anna.state()).isEqualTo(GoalState.PROPOSED);
    assertThat(anna.approves().progress()).isZero();
  }

  @Test
  void what_she_has_declined_or_dropped_is_not_asked_again_alike() {
    anna.proposes(visits(2));
    assertThat(refusal(anna.asks("r", new Decline(G)))).isEmpty();
    assertThat(anna.proposes(visits(2)).state()).isEqualTo(GoalState.DECLINED);
    assertThat(refusal(anna.asks("s", APPROVE))).contains(GoalRefusal.NOT_PROPOSED);
    assertThat(refusal(anna.asks("t", new Drop(G)))).contains(GoalRefusal.NOT_OPEN);

    assertThat(anna.proposes(visits(3)).approves().drops().state()).isEqualTo(GoalState.DROPPED);
    assertThat(anna.proposes(visits(3)).state()).isEqualTo(GoalState.DROPPED);
  }

  @Test
  void an_approval_that_is_overtaken_approves_nothing() {
    anna.proposes(visits(2));
    GoalFact approval = ((GoalOutcome.ToSay) anna.decides("r", APPROVE)).fact();
    anna.proposes(visits(9));

    assertThat(refusal(anna.arrives("r", APPROVE, approval))).contains(GoalRefusal.OVERTAKEN);
    assertThat(anna.state()).isEqualTo(GoalState.PROPOSED);
  }

  @Test
  void she_may_name_the_goal_as_she_has_read_it() {
    anna.proposes(visits(2)).proposes(visits(9));

    assertThat(refusal(anna.asks("r", new Approve(G, OptionalLong.of(0)))))
        .contains(GoalRefusal.SET_OTHERWISE);
    assertThat(refusal(anna.asks("s", new Approve(G, OptionalLong.of(1))))).isEmpty();
  }

  @Test
  void with_her_own_evidence_a_partners_goal_is_approved_at_once_and_a_token_proves_one_thing() {
    anna.says(INSURER, "s-1", new GoalFact.Settled(G, visits(2), token("hers")));
    assertThat(anna.state()).isEqualTo(GoalState.ACTIVE);

    anna.says(INSURER, "s-2", new GoalFact.Settled(G, visits(99), token("hers")));
    assertThat(anna.state()).isEqualTo(GoalState.PROPOSED);

    anna.says(GYM, "c-1", new GoalFact.TokenShown(token("another").token()))
        .says(INSURER, "s-3", new GoalFact.Settled(G, visits(100), token("another")));
    assertThat(anna.state()).isEqualTo(GoalState.PROPOSED);
  }

  @Test
  void its_author_may_take_it_back_and_nobody_else() {
    anna.says(INSURER, "s-1", new GoalFact.Proposed(G, visits(2))).approves();

    anna.says(GYM, "w-1", new GoalFact.Undone("s-1"));
    assertThat(anna.state()).isEqualTo(GoalState.ACTIVE);
    anna.says(INSURER, "w-1", new GoalFact.Undone("s-1"));
    assertThat(anna.state()).isEqualTo(GoalState.TAKEN_BACK);
  }

  @Test
  void her_own_goal_is_hers_and_apart_from_a_partners_of_the_same_name() {
    anna.proposes(visits(2));
    assertThat(refusal(anna.asks("r", new Aim(OWN, visits(5))))).isEmpty();
    anna.visits("v-1");

    Goals goals = anna.history().now();
    assertThat(goals.stateAt(OWN, anna.now(), NEW_YORK)).contains(GoalState.ACTIVE);
    assertThat(goals.progress(OWN, NEW_YORK)).isEqualTo(1);
    assertThat(anna.progress()).isZero();
  }

  @Test
  void the_same_request_gets_the_same_answer_and_another_under_its_name_none() {
    anna.proposes(visits(2));
    GoalOutcome first = anna.asks("r", APPROVE);
    anna.drops();

    assertThat(anna.decides("r", APPROVE)).isEqualTo(first);
    assertThat(refusal(anna.decides("r", new Drop(G)))).contains(GoalRefusal.KEY_REUSED);
    assertThat(refusal(anna.decides("x", new Drop(OWN)))).contains(GoalRefusal.UNKNOWN_GOAL);
  }

  private static Optional<GoalRefusal> refusal(GoalOutcome outcome) {
    return outcome instanceof GoalRefused(var refusal, _) ? Optional.of(refusal) : Optional.empty();
  }
}
