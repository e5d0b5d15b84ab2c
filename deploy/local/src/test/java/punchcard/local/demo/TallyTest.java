package punchcard.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import punchcard.avro.Asker;
import punchcard.avro.HoldCaptured;
import punchcard.avro.LedgerEntry;
import punchcard.avro.Leg;
import punchcard.avro.Lot;
import punchcard.avro.LotTaken;
import punchcard.avro.PointsAdjusted;
import punchcard.avro.PointsExpired;
import punchcard.avro.PointsMatured;
import punchcard.avro.PointsReserved;
import punchcard.avro.Promise;
import punchcard.avro.TransferReceived;

class TallyTest {
  private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
  private static final Asker DESK = new Asker("desk", "key");

  private final Tally tally = new Tally();

  @Test
  void what_is_held_is_outstanding_and_what_is_promised_is_apart() {
    tell(
        entry(new PointsAdjusted(DESK, "gift", null), "available 50", "partner:grocer/issued -50")
            .setLotsMade(List.of(lot(50))));
    tell(entry(new PointsReserved("gym", DESK, NOW, null), "available -30", "held 30"));
    tell(
        entry(new PointsAdjusted(DESK, "trip", null), "pending 9", "partner:grocer/promised -9")
            .setLotsMade(List.of(promised(lot(9)))));

    assertThat(tally.outstanding()).isEqualTo(50);
    assertThat(tally.pending()).isEqualTo(9);
    assertThat(tally.issued()).isEqualTo(Map.of("grocer / base", 50L));
  }

  @Test
  void a_capture_is_redeemed_what_expires_is_told_and_what_matures_is_issued() {
    tell(
        entry(
            new HoldCaptured(1L, "gym", DESK, null),
            "held -30",
            "available 10",
            "partner:gym/redeemed 20"));
    tell(
        entry(new PointsExpired(), "available -4", "program/expired 4")
            .setLotsTaken(
                List.of(
                    LotTaken.newBuilder()
                        .setLotId("1.0")
                        .setIssuer("grocer")
                        .setRuleId("base")
                        .setAmountMinor(4)
                        .build())));
    tell(
        entry(new PointsMatured(null), "pending -9", "available 9")
            .setLotsRestored(List.of(lot(9))));
    tell(
        entry(new TransferReceived("t", "other"), "available 5", "program/clearing -5")
            .setLotsMade(List.of(lot(5))));

    assertThat(tally.redeemed()).isEqualTo(Map.of("gym", 20L));
    assertThat(tally.expired()).isEqualTo(Map.of("grocer / base", 4L));
    assertThat(tally.issued()).isEqualTo(Map.of("grocer / base", 9L));
    assertThat(tally.entries()).isEqualTo(4);
  }

  private void tell(LedgerEntry.Builder entry) {
    tally.entry(new ConsumerRecord<>("ledger-entries", 0, 0, "m", entry.build()));
  }

  private static LedgerEntry.Builder entry(Object body, String... legs) {
    return LedgerEntry.newBuilder()
        .setEntryId("m-1")
        .setMemberId("m")
        .setSequence(1)
        .setOccurredAt(NOW)
        .setRecordedAt(NOW)
        .setPeriod("2026-11")
        .setLegs(Stream.of(legs).map(leg -> leg(leg.split(" ", -1))).toList())
        .setLotsMade(List.of())
        .setLotsTaken(List.of())
        .setHashFormat(3)
        .setPreviousHash(ByteBuffer.allocate(32))
        .setHash(ByteBuffer.allocate(32))
        .setBody(body);
  }

  private static Leg leg(String... words) {
    String account = words[0].contains("/") ? words[0] : "member:m/" + words[0];
    return new Leg(account, "POINTS", Long.parseLong(words[1]));
  }

  private static Lot lot(long amount) {
    return Lot.newBuilder()
        .setLotId("1.0")
        .setCurrency("POINTS")
        .setAmountMinor(amount)
        .setIssuer("grocer")
        .setAgreementId("standard")
        .setAgreementVersion(1)
        .setRuleId("base")
        .setEarnedOn(LocalDate.of(2026, 11, 1))
        .build();
  }

  private static Lot promised(Lot lot) {
    return Lot.newBuilder(lot).setPromise(new Promise("b1", null)).build();
  }
}
