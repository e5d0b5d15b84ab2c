package punchcard.miner.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.miner.Facts.NOON;
import static punchcard.miner.Facts.event;
import static punchcard.miner.Facts.line;
import static punchcard.miner.Facts.member;
import static punchcard.miner.Facts.purchase;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import punchcard.avro.BalanceOpened;
import punchcard.avro.ConsentEvidence;
import punchcard.avro.ConsentWithdrawnByMember;
import punchcard.avro.GoalSet;
import punchcard.avro.MemberEvent;
import punchcard.avro.SignedUp;
import punchcard.avro.Tick;
import punchcard.kernel.LogPosition;
import punchcard.miner.Row;

final class TimelineMinerTest {
  private static final LogPosition AT = new LogPosition("member-events", 3, 17);

  private final TimelineMiner miner = new TimelineMiner();

  @Test
  void an_event_is_a_row_at_its_place_in_the_log() {
    assertThat(row(purchase(950, line("DAIRY", 2, 300))))
        .isEqualTo(
            String.join(
                "\t",
                member(1),
                "grocer",
                "e1",
                "SpendRecorded",
                "2026-03-14T16:00:00Z",
                "2026-03-14T16:00:01Z",
                """
                {"amountMinor":950,"currency":"USD","taxMinor":0,"discountMinor":0,\
                "paidWithPointsMinor":0,\
                "lines":[{"category":"DAIRY","quantity":2,"amountMinor":300}]}\
                """,
                "3",
                "17\n"));
  }

  @Test
  void what_identifies_a_person_and_what_proves_it_are_left_out() {
    ByteBuffer secret = ByteBuffer.wrap(new byte[] {1, 2, 3});

    assertThat(row(new SignedUp(secret, Map.of("store", "367"), "a reference", LocalDate.EPOCH)))
        .contains("\t{\"attributes\":{\"store\":\"367\"}}\t");
    assertThat(row(new GoalSet("g1", "visits", 10L, null, "my token", null)))
        .doesNotContain("my token");
  }

  @Test
  void what_is_true_or_false_is_said_so() {
    BalanceOpened opened =
        BalanceOpened.newBuilder()
            .setPointsCurrency("POINTS")
            .setAmountMinor(10)
            .setEarnedOn(LocalDate.of(2026, 1, 2))
            .setIssuer("grocer")
            .setSold(true)
            .setImportFile("0a")
            .setImportLine(2)
            .build();

    assertThat(row(opened)).contains("\"earnedOn\":\"2026-01-02\"", "\"sold\":true");
  }

  @Test
  void text_that_postgres_cannot_hold_is_replaced() {
    assertThat(row(new SignedUp(null, Map.of("note", "a\0b\nc"), null, null)))
        .contains("{\"attributes\":{\"note\":\"a\uFFFDb\\\\nc\"}}");
  }

  @Test
  void what_a_member_says_is_a_row_without_a_partner() {
    MemberEvent withdrawn =
        MemberEvent.newBuilder()
            .setMemberId(member(1))
            .setEventId("request-1")
            .setOccurredAt(NOON)
            .setReceivedAt(NOON)
            .setBody(
                new ConsentWithdrawnByMember(
                    "c", new ConsentEvidence("token", member(1), "0a".repeat(32), null, null)))
            .build();

    assertThat(written(miner.fold(withdrawn, AT)))
        .startsWith(member(1) + "\t\\N\trequest-1\tConsentWithdrawnByMember\t");
  }

  @Test
  void a_marker_is_nobodys_event() {
    MemberEvent tick =
        MemberEvent.newBuilder()
            .setMemberId("")
            .setEventId("tick-1")
            .setOccurredAt(NOON)
            .setReceivedAt(NOON)
            .setBody(new Tick())
            .build();

    assertThat(miner.fold(tick, AT)).isEmpty();
  }

  private String row(SpecificRecord body) {
    return written(miner.fold(event(member(1), "grocer", "e1", NOON, body), AT));
  }

  private static String written(List<Row<?>> rows) {
    StringBuilder line = new StringBuilder();
    rows.getFirst().writeTo(line);
    return line.toString();
  }
}
