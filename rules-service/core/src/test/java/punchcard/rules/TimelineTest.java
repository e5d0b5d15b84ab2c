package punchcard.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.rules.Programme.grocers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import punchcard.kernel.AttributeName;
import punchcard.kernel.PartnerId;
import punchcard.rules.MemberFact.AttributesChanged;
import punchcard.rules.MemberFact.Joined;
import punchcard.rules.MemberFact.Left;
import punchcard.rules.MemberFact.SegmentEntered;
import punchcard.rules.MemberFact.SegmentLeft;

class TimelineTest {
  private static final PartnerId GYM = new PartnerId("gym");
  private static final PartnerId GROCER = new PartnerId("grocer");
  private static final Attribute STORE = new Attribute(GROCER, new AttributeName("store"));
  private static final Attribute DIET = new Attribute(GROCER, new AttributeName("diet"));

  private Timeline timeline = Timeline.none();
  private long offset;

  @Test
  void a_member_is_what_was_told_last_until_then() {
    told("2026-03-02", new Joined(GYM, true));
    told("2026-03-05", new Joined(GROCER, false));
    told("2026-03-03", new SegmentEntered(grocers("club")));
    told("2026-03-06", new SegmentLeft(grocers("club")));
    told("2026-03-05", new AttributesChanged(Map.of(STORE, "7", DIET, "vegan"), Set.of()));
    told("2026-03-06", new AttributesChanged(Map.of(STORE, "8"), Set.of(DIET)));

    assertThat(on("2026-03-01")).isEqualTo(MemberState.unknown());
    assertThat(on("2026-03-05").enrolledOn()).isEqualTo("2026-03-02");
    assertThat(on("2026-03-04").partners()).containsExactly(GYM);
    assertThat(on("2026-03-05").partners()).containsExactly(GYM, GROCER);
    assertThat(on("2026-03-05").segments()).containsExactly(grocers("club"));
    assertThat(on("2026-03-06").segments()).isEmpty();
    assertThat(on("2026-03-05").attributes()).isEqualTo(Map.of(STORE, "7", DIET, "vegan"));
    assertThat(on("2026-03-06").attributes()).isEqualTo(Map.of(STORE, "8"));
  }

  @Test
  void a_customer_of_a_partner_who_was_somebody_already_is_not_enrolled_by_that() {
    told("2026-03-05", new Joined(GROCER, false));

    assertThat(on("2026-03-05").enrolledOn()).isNull();
  }

  @Test
  void who_has_left_a_partner_is_its_customer_again_when_it_joins_again() {
    told("2026-03-02", new Joined(GYM, true));
    told("2026-03-03", new Joined(GROCER, false));
    told("2026-03-04", new Left(GYM));
    told("2026-03-06", new Joined(GYM, false));

    assertThat(on("2026-03-03").partners()).containsExactly(GYM, GROCER);
    assertThat(on("2026-03-05").partners()).containsExactly(GROCER);
    assertThat(on("2026-03-05").enrolledOn()).isEqualTo("2026-03-02");
    assertThat(on("2026-03-06").partners()).containsExactly(GROCER, GYM);
  }

  @Test
  void of_what_was_told_long_ago_only_what_still_holds_is_kept() {
    told("2023-03-01", new Joined(GYM, true));
    told("2023-03-02", new SegmentEntered(grocers("club")));
    told("2023-03-03", new SegmentLeft(grocers("club")));
    told("2023-03-04", new SegmentEntered(grocers("club")));
    told("2023-03-05", new SegmentEntered(grocers("newsletter")));
    told("2023-03-06", new SegmentLeft(grocers("newsletter")));
    told("2023-03-07", new AttributesChanged(Map.of(STORE, "7", DIET, "vegan"), Set.of()));
    told("2023-03-08", new AttributesChanged(Map.of(STORE, "8"), Set.of()));
    MemberState before = on("2026-02-28");

    told("2026-03-01", new SegmentLeft(grocers("club")));

    assertThat(timeline.knownFrom()).isEqualTo(Tally.keptFrom(LocalDate.of(2026, 3, 1)));
    assertThat(timeline.facts())
        .extracting(Timeline.Dated::fact)
        .containsExactly(
            new Joined(GYM, true),
            new SegmentEntered(grocers("club")),
            new AttributesChanged(Map.of(DIET, "vegan"), Set.of()),
            new AttributesChanged(Map.of(STORE, "8"), Set.of()),
            new SegmentLeft(grocers("club")));
    assertThat(on("2026-02-28")).isEqualTo(before);
    assertThat(timeline.knows(LocalDate.of(2023, 3, 2))).isFalse();
  }

  private void told(String day, MemberFact fact) {
    Event event = Programme.fact("SegmentEntered", noon(day), fact);
    timeline = timeline.with(Remembered.undecided(place(day), event, AgreementsInForce.none()));
  }

  private MemberState on(String day) {
    return timeline.at(place(day));
  }

  private Place place(String day) {
    return new Place(noon(day), offset++);
  }

  private static Instant noon(String day) {
    return LocalDate.parse(day).atTime(12, 0).atZone(Programme.ZONE).toInstant();
  }
}
