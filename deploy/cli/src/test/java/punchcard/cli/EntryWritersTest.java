package punchcard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import punchcard.avro.Cause;
import punchcard.avro.LedgerEntry;
import punchcard.avro.Leg;
import punchcard.avro.Lot;
import punchcard.avro.LotTaken;
import punchcard.avro.PointsIssued;
import punchcard.avro.PointsRedeemed;
import punchcard.avro.Position;
import punchcard.kernel.LogPosition;

class EntryWritersTest {
  private static final Instant HAPPENED = Instant.parse("2026-11-01T02:00:00Z");
  private static final Instant RECORDED = Instant.parse("2026-11-02T12:00:00Z");

  @Test
  void hledger_has_a_transaction_per_entry_dated_by_the_programmes_days() throws IOException {
    assertThat(written(out -> new HledgerWriter(out, ZoneId.of("America/New_York"))))
        .isEqualTo(
            """
            2026-10-31=2026-11-02 * (m-1) PointsIssued
                ; period:2026-10, position:ledger-entries-3@7
                ; lot 1.0 of grocer, expires:2028-04-30
                member:m:available  12 "POINTS"
                partner:grocer:issued  -12 "POINTS"

            2026-10-31=2026-11-02 * (m-2) PointsRedeemed
                ; period:2026-10, position:ledger-entries-3@9
                ; 5 from lot 1.0
                member:m:available  -5 "POINTS"
                partner:gym:redeemed  5 "POINTS"

            """);
  }

  @Test
  void csv_has_a_line_per_leg() throws IOException {
    assertThat(written(CsvWriter::new).lines())
        .containsExactly(
            "entry,member,sequence,kind,occurredAt,recordedAt,period,account,currency,amountMinor,position",
            "m-1,m,1,PointsIssued,2026-11-01T02:00:00Z,2026-11-02T12:00:00Z,2026-10,"
                + "member:m/available,POINTS,12,ledger-entries-3@7",
            "m-1,m,1,PointsIssued,2026-11-01T02:00:00Z,2026-11-02T12:00:00Z,2026-10,"
                + "partner:grocer/issued,POINTS,-12,ledger-entries-3@7",
            "m-2,m,2,PointsRedeemed,2026-11-01T02:00:00Z,2026-11-02T12:00:00Z,2026-10,"
                + "member:m/available,POINTS,-5,ledger-entries-3@9",
            "m-2,m,2,PointsRedeemed,2026-11-01T02:00:00Z,2026-11-02T12:00:00Z,2026-10,"
                + "partner:gym/redeemed,POINTS,5,ledger-entries-3@9");
  }

  @Test
  void json_lines_have_all_that_the_record_has() throws IOException {
    List<String> lines = written(JsonLinesWriter::new).lines().toList();

    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst())
        .startsWith("{\"position\":\"ledger-entries-3@7\",\"kind\":\"PointsIssued\",")
        .contains("\"recordedAt\":\"2026-11-02T12:00:00Z\"")
        .contains("\"expiresOn\":\"2028-04-30\"")
        .contains("\"previousHash\":\"00ff\"")
        .contains("\"cause\":{\"partner\":\"grocer\",\"eventId\":\"e \\\"1\\\"\"");
    assertThat(lines.getLast()).contains("\"reason\":null");
  }

  /// How to make a writer.
  @FunctionalInterface
  private interface Maker {
    EntryWriter on(BufferedWriter out) throws IOException;
  }

  private static String written(Maker maker) throws IOException {
    StringWriter text = new StringWriter();
    try (EntryWriter writer = maker.on(new BufferedWriter(text))) {
      writer.write(issued(), new LogPosition("ledger-entries", 3, 7));
      writer.write(redeemed(), new LogPosition("ledger-entries", 3, 9));
    }
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  private static LedgerEntry issued() {
    Position position = new Position("member-events", 3, 5L);
    return entry(
        1L,
        List.of(leg("member:m/available", 12L), leg("partner:grocer/issued", -12L)),
        List.of(
            new Lot(
                "1.0",
                "POINTS",
                12L,
                "grocer",
                "standard",
                1,
                "base",
                LocalDate.of(2026, 10, 31),
                LocalDate.of(2028, 4, 30))),
        List.of(),
        new PointsIssued(new Cause("grocer", "e \"1\"", HAPPENED, position)));
  }

  private static LedgerEntry redeemed() {
    return entry(
        2L,
        List.of(leg("member:m/available", -5L), leg("partner:gym/redeemed", 5L)),
        List.of(),
        List.of(new LotTaken("1.0", "grocer", 5L)),
        new PointsRedeemed("gym", "key", "m", null));
  }

  private static Leg leg(String account, Long amountMinor) {
    return new Leg(account, "POINTS", amountMinor);
  }

  private static LedgerEntry entry(
      Long sequence, List<Leg> legs, List<Lot> made, List<LotTaken> taken, Object body) {
    ByteBuffer hash = ByteBuffer.wrap(new byte[] {0, (byte) 255});
    return new LedgerEntry(
        "m-" + sequence,
        "m",
        sequence,
        HAPPENED,
        RECORDED,
        "2026-10",
        legs,
        made,
        taken,
        1,
        hash,
        hash.duplicate(),
        body);
  }
}
