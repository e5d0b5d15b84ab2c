package punchcard.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import punchcard.kernel.AttributeName;
import punchcard.kernel.PartnerId;
import punchcard.kernel.SegmentName;
import punchcard.rules.Attribute;
import punchcard.rules.MemberFact;
import punchcard.rules.MemberFact.AttributesChanged;
import punchcard.rules.MemberFact.Joined;
import punchcard.rules.MemberFact.Left;
import punchcard.rules.MemberFact.PromotionWanted;
import punchcard.rules.MemberFact.SegmentEntered;
import punchcard.rules.MemberFact.SegmentLeft;
import punchcard.rules.Place;
import punchcard.rules.PromotionId;
import punchcard.rules.Segment;
import punchcard.rules.Timeline;
import punchcard.rules.Timeline.Dated;

class TimelineCodecTest {
  private static final PartnerId GROCER = new PartnerId("grocer");
  private static final Segment CAMPAIGN = new Segment(GROCER, new SegmentName("campaign-18"));
  private static final PromotionId SPRING = new PromotionId("spring");
  private static final Attribute STORE = new Attribute(GROCER, new AttributeName("store"));
  private static final Attribute DIET = new Attribute(GROCER, new AttributeName("diet"));

  @Test
  void what_is_written_is_read_again() {
    Timeline timeline =
        new Timeline(
            null,
            LocalDate.of(2024, 1, 1),
            List.of(
                dated("1969-03-02T17:00:00.123Z", 7, new Joined(GROCER, true)),
                dated("2026-03-02T17:00:00Z", 1L << 40, new Joined(GROCER, false)),
                dated("2026-03-02T18:00:00Z", 8, new Left(GROCER)),
                dated("2026-03-03T17:00:00Z", 8, new SegmentEntered(CAMPAIGN)),
                dated("2026-03-04T17:00:00Z", 9, new SegmentLeft(CAMPAIGN)),
                dated("2026-03-04T18:00:00Z", 9, new PromotionWanted(SPRING, true)),
                dated("2026-03-04T19:00:00Z", 9, new PromotionWanted(SPRING, false)),
                dated(
                    "2026-03-05T17:00:00Z",
                    10,
                    new AttributesChanged(Map.of(STORE, "7 \u00e9"), Set.of(DIET))),
                dated("2026-03-06T17:00:00Z", 11, new AttributesChanged(Map.of(), Set.of(STORE)))));

    assertThat(TimelineCodec.timeline(TimelineCodec.bytes(timeline))).isEqualTo(timeline);
    assertThat(TimelineCodec.timeline(TimelineCodec.bytes(Timeline.none())))
        .isEqualTo(Timeline.none());
  }

  @Test
  void a_signup_and_a_segment_take_some_70_bytes() {
    Timeline timeline =
        new Timeline(
            null,
            LocalDate.of(2024, 1, 1),
            List.of(
                dated("2026-03-02T17:00:00Z", 1_000_000, new Joined(GROCER, true)),
                dated("2026-03-03T17:00:00Z", 1_000_001, new SegmentEntered(CAMPAIGN))));

    assertThat(TimelineCodec.bytes(timeline)).hasSizeLessThan(75);
  }

  @Test
  void another_format_is_not_guessed_at() {
    assertThatIllegalStateException()
        .isThrownBy(() -> TimelineCodec.timeline(new byte[] {2, 0, 0}))
        .withMessage("a timeline in format 2");
  }

  private static Dated dated(String at, long offset, MemberFact fact) {
    Instant instant = Instant.parse(at);
    return new Dated(new Place(instant, offset), LocalDate.parse(at.substring(0, 10)), fact);
  }
}
