package punchcard.rules.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import punchcard.avro.PromotionActivated;
import punchcard.avro.PromotionDeactivated;

class CompletionsTest {
  private static final String RUN = "@coalition-standard/spring/2026-03-01#POINTS";
  private static final String MONDAY = "2026-03-02T17:00:00Z";
  private static final String TUESDAY = "2026-03-03T17:00:00Z";
  private static final String WEDNESDAY = "2026-03-04T17:00:00Z";
  private static final String THURSDAY = "2026-03-05T17:00:00Z";
  private static final String OVER = "2026-04-01T05:00:00Z";
  private static final String FILE =
      """
      agreement: coalition-standard
      participants: everyone
      promotions:
        - { id: spring, from: 2026-03-01, until: 2026-03-31, activation: member }
      rules:
        - id: visit
          promotion: spring
          on: VisitRecorded
          from: 2026-01-01
          post: [{ currency: POINTS, amount: 20, rounding: down, fundedBy: gym, pending: completion }]
        - id: spent-enough
          promotion: spring
          on: SpendRecorded
          from: 2026-01-01
          when: >-
            event.currency == 'USD' &&
            history.sum('SpendRecorded', 'amountMinor', 'USD', 'promotion') + event.amountMinor >= 10000
          completes: promotion
      """;

  private final Drive drive = new Drive();

  @BeforeEach
  void agree() {
    drive.inForce(1, FILE).told("gym", MONDAY, new PromotionActivated("spring"));
  }

  @AfterEach
  void close() {
    drive.close();
  }

  @Test
  void what_it_gives_waits_and_becomes_the_members_with_the_event_that_completes_it() {
    drive.visit("gym", MONDAY).spend("gym", TUESDAY, 6_000).spend("grocer", WEDNESDAY, 4_000);
    drive.visit("gym", THURSDAY);

    assertThat(drive.lines())
        .containsExactly(
            "rules@2 e2 issue 20 visit/1 for " + RUN,
            "rules+@4000000 e4 matures " + RUN,
            "rules@5 e5 issue 20 visit/1");
    assertThat(drive.counted("completes")).isEqualTo(1);
    assertThat(drive.counted("condition-false")).isEqualTo(1);
  }

  @Test
  void what_becomes_of_points_names_the_promotion_as_what_gave_them_did() {
    drive.visit("gym", MONDAY).spend("gym", TUESDAY, 10_000);

    assertThat(drive.postings())
        .hasSize(2)
        .allSatisfy(
            posting ->
                assertThat(posting.getMetadata())
                    .containsEntry("promotions", "coalition-standard/visit=spring"));
  }

  @Test
  void what_is_not_completed_in_its_days_is_void_when_they_are_over() {
    drive.visit("gym", MONDAY).visit("gym", TUESDAY).spend("gym", WEDNESDAY, 9_999);
    drive.tick("2026-04-01T03:59:00Z").postings(); // It is still March in New York.

    drive.tick(OVER).tick(OVER);

    assertThat(drive.lines()).containsExactly("rules+@6000000 e2 voids " + RUN);
  }

  @Test
  void one_that_is_ended_sooner_is_over_sooner() {
    drive.visit("gym", MONDAY).inForce(2, FILE.replace("2026-03-31", "2026-03-03")).postings();

    drive.tick("2026-03-04T05:00:00Z");

    assertThat(drive.lines()).containsExactly("rules+@4000000 e2 voids " + RUN);
  }

  @Test
  void one_that_there_is_no_more_is_over() {
    drive.visit("gym", MONDAY).inForce(2, GYM_ONLY).postings();

    drive.tick(TUESDAY);

    assertThat(drive.lines()).containsExactly("rules+@4000000 e2 voids " + RUN);
  }

  @Test
  void whoever_has_ended_it_does_not_complete_it() {
    drive.visit("gym", MONDAY).told("gym", TUESDAY, new PromotionDeactivated("spring"));
    drive.spend("gym", WEDNESDAY, 10_000).tick(OVER);

    assertThat(drive.lines())
        .containsExactly(
            "rules@2 e2 issue 20 visit/1 for " + RUN, "rules+@5000000 e2 voids " + RUN);
    assertThat(drive.counted("not-activated")).isEqualTo(1);
  }

  @Test
  void a_return_takes_the_completion_back_and_what_waited_waits_again() {
    drive.visit("gym", MONDAY).spend("gym", TUESDAY, 10_000).postings();

    drive.returned("gym", "e3", 1);
    drive.spend("gym", WEDNESDAY, 1);

    assertThat(drive.lines())
        .containsExactly(
            "rules+@4000000 e2 20 visit/1 for " + RUN + " take back 20",
            "rules+@5000000 e5 matures " + RUN);
  }

  @Test
  void what_comes_late_completes_it_after_all() {
    drive.visit("gym", MONDAY).tick(OVER).postings();

    drive.spend("gym", TUESDAY, 10_000).visit("gym", WEDNESDAY);

    assertThat(drive.lines())
        .containsExactly("rules+@4000000 e2 issue 20 visit/1", "rules@5 e4 issue 20 visit/1");
  }

  @Test
  void what_comes_late_for_one_that_was_void_gives_nothing() {
    drive.visit("gym", MONDAY).tick(OVER).postings();

    drive.visit("gym", TUESDAY).tick(OVER);

    assertThat(drive.lines()).isEmpty();
  }

  @Test
  void what_is_returned_while_it_waits_is_void() {
    drive.visit("gym", MONDAY).visit("gym", TUESDAY).postings();

    drive.withdrawn("gym", "e2").spend("gym", WEDNESDAY, 10_000);

    assertThat(drive.lines())
        .containsExactly("rules+@4000000 e2 take back 20", "rules+@5000000 e5 matures " + RUN);
  }

  private static final String GYM_ONLY =
      """
      agreement: coalition-standard
      participants: everyone
      rules:
        - id: visit
          on: VisitRecorded
          from: 2026-01-01
          post: [{ currency: POINTS, amount: 20, rounding: down, fundedBy: gym }]
      """;
}
