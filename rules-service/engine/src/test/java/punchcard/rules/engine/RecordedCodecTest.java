package punchcard.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static punchcard.events.Topics.MEMBER_EVENTS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import punchcard.avro.EventWithdrawn;
import punchcard.avro.MemberEvent;
import punchcard.avro.VisitRecorded;
import punchcard.events.AvroCodec;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Points;
import punchcard.rules.Awaited;
import punchcard.rules.BookingId;
import punchcard.rules.BudgetKey;
import punchcard.rules.CapKey;
import punchcard.rules.CapKey.Measure;
import punchcard.rules.Count;
import punchcard.rules.Credit;
import punchcard.rules.Promise;
import punchcard.rules.PromiseId;
import punchcard.rules.PromotionId;
import punchcard.rules.PromotionRun;
import punchcard.rules.RuleId;
import punchcard.rules.Sale;
import punchcard.rules.Standing;
import punchcard.rules.Standings;
import punchcard.rules.Tier;
import punchcard.rules.WindowUnit;
import punchcard.testkit.FixedSchemaIds;

class RecordedCodecTest {
  private static final String MEMBER = "0123456789abcdef0123456789abcdef";
  private static final Currency POINTS = new Currency("POINTS");
  private static final AgreementId COALITION = new AgreementId("coalition-standard");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final PromotionRun RUN =
      new PromotionRun(new AgreementId("coalition"), new PromotionId("spring"), DAY);
  private static final Promise BOOKED =
      new Promise.OfBooking(new PromiseId(new BookingId(new PartnerId("gym"), "17"), POINTS));

  private final RecordedCodec codec =
      new RecordedCodec(new AvroCodec<>(MEMBER_EVENTS, new FixedSchemaIds()));

  @Test
  void what_is_written_is_read_again() {
    CapKey cap = new CapKey(COALITION, new RuleId("visit"), Measure.EVENTS, WindowUnit.DAY);
    Recorded recorded =
        new Recorded(
            fact("e1", VisitRecorded.newBuilder().build()),
            List.of(fact("e2", EventWithdrawn.newBuilder().setWithdrawnEventId("e1").build())),
            new TreeMap<>(Map.of(COALITION, 7, new AgreementId("other"), 1)),
            List.of(
                new Replayed("r1", COALITION, 6), new Replayed("r2", new AgreementId("other"), 0)),
            true,
            List.of(
                credit(null, null, null),
                credit(DAY, BOOKED, new Sale("USD", 1999)),
                credit(DAY, new Promise.UntilDay(DAY), null),
                credit(DAY, new Promise.OfPromotion(RUN), null)),
            List.of(new Count(cap, DAY, 1)));

    assertThat(codec.recorded(codec.bytes(recorded))).isEqualTo(recorded);
  }

  @Test
  void what_was_matured_what_is_awaited_and_where_the_member_stood_is_read_again() {
    Standing silver =
        new Standing(new Tier("silver"), DAY, false, DAY, new TreeMap<>(), new TreeMap<>());
    Standings before = new Standings(DAY, new TreeMap<>(Map.of(COALITION, silver)));
    MemberEvent fact = fact("e1", VisitRecorded.newBuilder().build());
    Recorded first =
        new Recorded(
            fact,
            List.of(),
            new TreeMap<>(),
            List.of(),
            false,
            List.of(),
            List.of(),
            new TreeMap<>(Map.of(POINTS, 7L)),
            List.of(new Awaited(new BudgetKey(COALITION, new PromotionId("spring"), POINTS), 20)),
            before);

    assertThat(codec.recorded(codec.bytes(first))).isEqualTo(first);
  }

  @Test
  void a_visit_with_a_credit_takes_less_than_200_bytes() {
    Recorded recorded =
        new Recorded(
            fact("e1", VisitRecorded.newBuilder().build()),
            List.of(),
            new TreeMap<>(Map.of(COALITION, 7)),
            List.of(),
            false,
            List.of(credit(DAY, null, null)),
            List.of());

    assertThat(codec.bytes(recorded)).hasSizeLessThan(200);
  }

  @Test
  void another_format_is_not_guessed_at() {
    assertThatIllegalStateException()
        .isThrownBy(() -> codec.recorded(new byte[] {9, 0, 0, 0}))
        .withMessage("an event in format 9");
  }

  private static Credit credit(
      @Nullable LocalDate expiresOn, @Nullable Promise promise, @Nullable Sale sale) {
    return new Credit(
        new Points(20, POINTS),
        new PartnerId("gym"),
        COALITION,
        7,
        new RuleId("visit"),
        expiresOn,
        promise,
        sale);
  }

  private static MemberEvent fact(String eventId, SpecificRecord body) {
    return MemberEvent.newBuilder()
        .setMemberId(MEMBER)
        .setPartner("gym")
        .setEventId(eventId)
        .setOccurredAt(Instant.ofEpochMilli(1_772_470_800_000L))
        .setReceivedAt(Instant.ofEpochMilli(1_772_470_800_123L))
        .setBody(body)
        .build();
  }
}
