package punchcard.rules.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import punchcard.avro.Issue;
import punchcard.avro.Position;
import punchcard.avro.Posting;
import punchcard.avro.Promise;
import punchcard.avro.PromotionActivated;
import punchcard.avro.PromotionDeactivated;
import punchcard.avro.PromotionExposure;
import punchcard.avro.PromotionGroup;
import punchcard.avro.SegmentEntered;

class PromotionsTest {
  private static final String MONDAY = "2026-03-02T17:00:00Z";
  private static final String TUESDAY = "2026-03-03T17:00:00Z";
  private static final String WEDNESDAY = "2026-03-04T17:00:00Z";
  private static final String FILE =
      """
      agreement: coalition-standard
      participants: everyone
      segments: [{ name: regulars, listedBy: gym }]
      promotions:
        - id: spring
          from: 2026-03-01
          until: 2026-03-31
          audience: "'regulars' in member.segments"
          activation: member
          control: 0
          limit: { count: 2, per: iso-week }
      rules:
        - id: visit
          on: VisitRecorded
          from: 2026-01-01
          post: [{ currency: POINTS, amount: 1, rounding: down, fundedBy: gym }]
        - id: spring-visit
          on: VisitRecorded
          from: 2026-01-01
          promotion: spring
          post: [{ currency: POINTS, amount: 20, rounding: down, fundedBy: gym, pending: promotion }]
      """;

  private final Drive drive = new Drive();

  @BeforeEach
  void agree() {
    drive.inForce(1, FILE).told("gym", MONDAY, new SegmentEntered("regulars"));
  }

  @AfterEach
  void close() {
    drive.close();
  }

  @Test
  void what_a_promotion_gives_names_it_and_waits_until_it_is_over() {
    drive.told("gym", MONDAY, new PromotionActivated("spring")).visit("gym", TUESDAY);

    Posting posting = drive.postings().getLast();

    assertThat(posting.getMetadata())
        .containsExactly(Map.entry("promotions", "coalition-standard/spring-visit=spring"));
    Issue issue = (Issue) posting.getBody();
    assertThat(issue.getCredits().getFirst().getPromise()).isNull();
    Promise promise = Objects.requireNonNull(issue.getCredits().getLast().getPromise());
    assertThat(promise.getMaturesOn()).isEqualTo(LocalDate.of(2026, 4, 1));
  }

  @Test
  void it_is_the_members_from_activating_it_until_ending_it_and_what_was_earned_stays() {
    drive.visit("gym", MONDAY).told("gym", MONDAY, new PromotionActivated("spring"));
    drive.visit("gym", TUESDAY).told("gym", TUESDAY, new PromotionDeactivated("spring"));
    drive.visit("gym", WEDNESDAY);

    assertThat(drive.credits())
        .containsExactly(
            "visit/1 1 POINTS null",
            "visit/1 1 POINTS null",
            "spring-visit/1 20 POINTS null",
            "visit/1 1 POINTS null");
  }

  @Test
  void an_activation_that_comes_late_is_told_again_and_the_difference_names_the_promotion() {
    drive.visit("gym", TUESDAY).postings();

    drive.told("gym", MONDAY, new PromotionActivated("spring"));

    assertThat(drive.postings())
        .singleElement()
        .satisfies(
            posting ->
                assertThat(posting.getMetadata())
                    .containsEntry("promotions", "coalition-standard/spring-visit=spring")
                    .containsKey("because-of"));
  }

  @Test
  void who_meets_a_promotion_is_told_once() {
    drive.visit("gym", TUESDAY).visit("gym", WEDNESDAY);

    assertThat(drive.exposures())
        .containsExactly(
            new PromotionExposure(
                Drive.MEMBER,
                "coalition-standard",
                1,
                "spring",
                PromotionGroup.TREATED,
                Instant.parse(TUESDAY),
                new Position("member-events", 0, 2L)));
  }

  @Test
  void the_control_group_is_exposed_and_gets_nothing_of_it() {
    drive.inForce(2, FILE.replace("control: 0", "control: 100").replace("limit:", "#"));
    drive.told("gym", MONDAY, new PromotionActivated("spring")).visit("gym", TUESDAY);

    assertThat(drive.credits()).containsExactly("visit/2 1 POINTS null");
    assertThat(drive.exposures())
        .extracting(PromotionExposure::getGroup)
        .containsExactly(PromotionGroup.CONTROL);
  }

  @Test
  void whoever_it_is_not_for_is_not_exposed() {
    drive.withdrawn("gym", "e1").visit("gym", TUESDAY);

    assertThat(drive.exposures()).isEmpty();
  }
}
