package punchcard.rules.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import punchcard.avro.SlicesGranted;

class BudgetsTest {
  private static final String MONDAY = "2026-03-02T17:00:00Z";
  private static final String TUESDAY = "2026-03-03T17:00:00Z";
  private static final String OTHER = "f".repeat(32);
  private static final String FILE =
      """
      agreement: coalition-standard
      participants: everyone
      promotions: [{ id: spring, from: 2026-03-01, budget: { amount: %d, currency: POINTS } }]
      rules:
        - id: visit
          on: VisitRecorded
          from: 2026-01-01
          post: [{ currency: STARS, amount: 1, rounding: down, fundedBy: gym }]
        - id: spring-visit
          on: VisitRecorded
          from: 2026-01-01
          promotion: spring
          post: [{ currency: POINTS, amount: 20, rounding: down, fundedBy: gym }]
      """;

  private static final String COMPLETED =
      """
      agreement: coalition-standard
      participants: everyone
      promotions:
        - { id: spring, from: 2026-03-01, until: 2026-03-31, budget: { amount: 30, currency: POINTS } }
      rules:
        - id: spring-visit
          on: VisitRecorded
          from: 2026-01-01
          promotion: spring
          post: [{ currency: POINTS, amount: 20, rounding: down, fundedBy: gym, pending: completion }]
        - id: spent
          on: SpendRecorded
          from: 2026-01-01
          promotion: spring
          completes: promotion
      """;

  private final Drive drive = new Drive();

  @AfterEach
  void close() {
    drive.close();
  }

  @Test
  void what_waits_is_given_when_the_slice_comes_and_the_rest_at_once() {
    drive.inForce(1, FILE.formatted(3_200)).visit("gym", MONDAY);
    assertThat(drive.lines()).containsExactly("rules@1 e1 issue 1 visit/1");

    SlicesGranted last = rest();

    assertThat(last.getLeftMinor()).isEqualTo(3_000);
    assertThat(drive.lines()).containsExactly("rules+@2000000 e1 issue 20 spring-visit/1");
    assertThat(drive.visit("gym", TUESDAY).lines())
        .containsExactly("rules@3 e2 issue 1 visit/1 20 spring-visit/1");
  }

  @Test
  void the_last_points_are_given_in_part_and_then_it_gives_none() {
    drive.inForce(1, FILE.formatted(50));
    rest();
    for (String member : List.of(Drive.MEMBER, OTHER, Drive.MEMBER)) {
      drive.visit(member, "gym", MONDAY);
      rest();
    }
    drive.visit("gym", TUESDAY);

    assertThat(drive.hears()).isNull();
    assertThat(drive.postings().stream().map(Drive::points))
        .containsExactly(0L, 20L, 0L, 20L, 0L, 10L, 0L);
  }

  @Test
  void what_is_taken_back_is_there_for_the_next() {
    drive.inForce(1, FILE.formatted(20)).visit("gym", MONDAY);
    assertThat(rest().getLeftMinor()).isZero();

    drive.withdrawn("gym", "e1").visit(OTHER, "gym", TUESDAY);

    assertThat(points()).isEqualTo(20);
  }

  @Test
  void what_waits_for_the_completion_is_within_it_also_what_was_awaited_before() {
    drive.inForce(1, COMPLETED).visit("gym", MONDAY);
    rest();
    drive.visit("gym", TUESDAY);
    rest();
    drive.postings();

    drive.spend("gym", TUESDAY, 1).visit("gym", TUESDAY);

    assertThat(drive.lines())
        .containsExactly("rules+@8000000 e3 matures @coalition-standard/spring/2026-03-01#POINTS");
    assertThat(drive.promotionPoints("given")).isEqualTo(30);
  }

  @Test
  void a_higher_budget_opens_it_again() {
    drive.inForce(1, FILE.formatted(10)).visit("gym", MONDAY);
    rest();
    drive.inForce(2, FILE.formatted(100));
    rest();
    drive.visit(OTHER, "gym", TUESDAY);
    rest();

    assertThat(points()).isEqualTo(30);
  }

  @Test
  void it_is_told_what_was_given_what_is_at_hand_and_what_waits() {
    drive.inForce(1, FILE.formatted(3_200)).visit("gym", MONDAY);

    assertThat(drive.promotionPoints("waiting")).isEqualTo(20);
    rest();
    assertThat(drive.promotionPoints("waiting")).isZero();
    assertThat(drive.promotionPoints("given")).isEqualTo(20);
    assertThat(drive.promotionPoints("at-hand")).isEqualTo(180);
  }

  /// Until nothing is asked and answered any more.
  private SlicesGranted rest() {
    SpecificRecord last = drive.hears();
    for (SpecificRecord next = drive.hears(); next != null; next = drive.hears()) last = next;
    return (SlicesGranted) Objects.requireNonNull(last);
  }

  private long points() {
    return drive.postings().stream().mapToLong(Drive::points).sum();
  }
}
