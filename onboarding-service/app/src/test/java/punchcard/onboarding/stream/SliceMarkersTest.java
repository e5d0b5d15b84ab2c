package punchcard.onboarding.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.stream.AdmissionDriver.NOW;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import punchcard.avro.AgreementVersion;
import punchcard.avro.BudgetId;
import punchcard.avro.BudgetSlice;
import punchcard.avro.MemberEvent;
import punchcard.avro.Position;
import punchcard.avro.PromotionBudget;
import punchcard.avro.ReplayApproved;
import punchcard.avro.ReplayStep;
import punchcard.avro.ReplayedPast;
import punchcard.avro.SliceWanted;
import punchcard.avro.SlicesGranted;
import punchcard.avro.SlicesRecalled;
import punchcard.events.Topics;

/// What is granted and recalled of promotions' budgets, as markers in the log.
class SliceMarkersTest {
  private static final Instant DECIDED = NOW.minusSeconds(1);
  private static final BudgetId SPRING = new BudgetId("standard", "spring", "POINTS");

  private final AdmissionDriver onboarding = new AdmissionDriver();

  @AfterEach
  void close() {
    onboarding.close();
  }

  @Test
  void what_is_granted_and_recalled_is_marked_as_it_is_in_its_order() {
    itIsNow();

    publish(granted(SPRING, 1));
    publish(recalled(SPRING, 2));
    publish(granted(SPRING, 3));

    assertThat(onboarding.log())
        .containsExactly(
            marker("promotion-budgets/standard/spring/POINTS/1", granted(SPRING, 1)),
            marker("promotion-budgets/standard/spring/POINTS/2", recalled(SPRING, 2)),
            marker("promotion-budgets/standard/spring/POINTS/3", granted(SPRING, 3)));
  }

  @Test
  void what_is_read_again_is_not_marked_again() {
    List<Object> decided = List.of(granted(SPRING, 1), recalled(SPRING, 2), granted(SPRING, 3));

    decided.forEach(this::publish);
    decided.forEach(this::publish);
    publish(recalled(SPRING, 4));

    assertThat(bodies())
        .containsExactly(
            granted(SPRING, 1), recalled(SPRING, 2), granted(SPRING, 3), recalled(SPRING, 4));
  }

  @Test
  void what_is_asked_for_is_no_marker_and_takes_no_number() {
    publish(wanted(SPRING));
    publish(granted(SPRING, 1));
    publish(wanted(SPRING));
    publish(granted(SPRING, 2));

    assertThat(bodies()).containsExactly(granted(SPRING, 1), granted(SPRING, 2));
  }

  @Test
  void each_budget_has_its_own_numbers() {
    BudgetId ofAnotherAgreement = new BudgetId("gym", "spring", "POINTS");
    BudgetId ofAnotherPromotion = new BudgetId("standard", "autumn", "POINTS");
    BudgetId ofAnotherCurrency = new BudgetId("standard", "spring", "MILES");

    publish(granted(SPRING, 2));
    publish(granted(ofAnotherAgreement, 1));
    publish(recalled(ofAnotherPromotion, 1));
    publish(granted(ofAnotherCurrency, 1));
    publish(granted(ofAnotherAgreement, 1));
    publish(recalled(SPRING, 3));

    assertThat(bodies())
        .containsExactly(
            granted(SPRING, 2),
            granted(ofAnotherAgreement, 1),
            recalled(ofAnotherPromotion, 1),
            granted(ofAnotherCurrency, 1),
            recalled(SPRING, 3));
  }

  @Test
  void slices_do_not_wait_behind_a_replay_that_does() {
    ReplayedPast past = new ReplayedPast("gym", 1, LocalDate.EPOCH, LocalDate.EPOCH);
    onboarding.publish(new ReplayStep("1", 2, NOW, "olga", new ReplayApproved(past)));

    publish(granted(SPRING, 1));

    assertThat(bodies()).containsExactly(granted(SPRING, 1));
  }

  /// Time has come further than where what follows was decided.
  private void itIsNow() {
    onboarding.publish(
        new AgreementVersion("gym", 1, NOW, "olga", "agreement: it", null, null, List.of()));
    assertThat(onboarding.log()).hasSize(1);
  }

  private void publish(Object body) {
    onboarding.publish("any key", new PromotionBudget(body), DECIDED);
  }

  private List<Object> bodies() {
    return onboarding.log().stream().map(MemberEvent::getBody).toList();
  }

  private static SlicesGranted granted(BudgetId budget, int number) {
    List<BudgetSlice> slices = List.of(new BudgetSlice(0, 100L * number), new BudgetSlice(7, 0L));
    return new SlicesGranted(budget, number, slices, 5_000L, false);
  }

  private static SlicesRecalled recalled(BudgetId budget, int number) {
    return new SlicesRecalled(budget, number);
  }

  private static SliceWanted wanted(BudgetId budget) {
    Position at = new Position(Topics.MEMBER_EVENTS.name(), 0, 12L);
    return new SliceWanted(budget, 1, 10_000L, at, 0L, 40L, 0);
  }

  private static MemberEvent marker(String name, Object body) {
    return new MemberEvent("", null, name, DECIDED, NOW, null, body);
  }
}
