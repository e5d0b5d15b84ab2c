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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import punchcard.avro.Asker;
import punchcard.avro.Cause;
import punchcard.avro.Debt;
import punchcard.avro.HoldCaptured;
import punchcard.avro.LedgerEntry;
import punchcard.avro.Leg;
import punchcard.avro.Lot;
import punchcard.avro.LotTaken;
import punchcard.avro.OpeningPosted;
import punchcard.avro.PointsIssued;
import punchcard.avro.PointsRedeemed;
import punchcard.avro.Position;
import punchcard.avro.Promise;
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
            "entry,member,sequence,kind,occurredAt,recordedAt,period,account,currency,amountMinor,position,metadata",
            "m-1,m,1,PointsIssued,2026-11-01T02:00:00Z,2026-11-02T12:00:00Z,2026-10,"
                + "member:m/available,POINTS,12,ledger-entries-3@7,",
            "m-1,m,1,PointsIssued,2026-11-01T02:00:00Z,2026-11-02T12:00:00Z,2026-10,"
                + "partner:grocer/issued,POINTS,-12,ledger-entries-3@7,",
            "m-2,m,2,PointsRedeemed,2026-11-01T02:00:00Z,2026-11-02T12:00:00Z,2026-10,"
                + "member:m/available,POINTS,-5,ledger-entries-3@9,",
            "m-2,m,2,PointsRedeemed,2026-11-01T02:00:00Z,2026-11-02T12:00:00Z,2026-10,"
                + "partner:gym/redeemed,POINTS,5,ledger-entries-3@9,");
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

  @Test
  void hledger_tells_what_comes_back_what_is_owed_and_what_joins_entries() throws IOException {
    assertThat(written(out -> new HledgerWriter(out, ZoneId.of("America/New_York")), captured()))
        .isEqualTo(
            """
            2026-10-31=2026-11-02 * (m-3) HoldCaptured
                ; period:2026-10, position:ledger-entries-3@7
                ; hold:2
                ; ask-me:at the desk today
                ; room:12
                ; 5 from lot 1.0
                ; 3 back to lot 1.0 of grocer, expires:never
                ; 2 of debt 2.0 to grocer owed
                ; 1 of debt 1.0 to grocer repaid
                member:m:held  -8 "POINTS"
                member:m:available  3 "POINTS"
                partner:gym:redeemed  5 "POINTS"

            """);
    assertThat(written(out -> new HledgerWriter(out, ZoneId.of("America/New_York")), promised()))
        .contains("    ; lot 1.0 of grocer, promised, expires:never\n")
        .contains("    member:m:pending  8 \"POINTS\"\n");
  }

  @Test
  void an_opening_balance_names_the_file_and_the_line_that_it_comes_from() throws IOException {
    assertThat(written(out -> new HledgerWriter(out, ZoneId.of("America/New_York")), opened()))
        .contains(" * (m-1) OpeningPosted\n")
        .contains("    ; importFile:00ab\n    ; importLine:17\n")
        .contains("    program:opening  -12 \"POINTS\"\n");
    assertThat(written(JsonLinesWriter::new, opened()))
        .contains("\"kind\":\"OpeningPosted\"", "\"importFile\":\"00ab\",\"importLine\":17");
  }

  @Test
  void csv_and_json_lines_have_the_callers_notes() throws IOException {
    assertThat(written(CsvWriter::new, captured()))
        .contains("\"{\"\"ask me\"\":\"\"at the desk,\\ntoday\"\",\"\"room\"\":\"\"12\"\"}\"");
    assertThat(written(JsonLinesWriter::new, captured()))
        .contains("\"metadata\":{\"ask me\":\"at the desk,\\ntoday\",\"room\":\"12\"}")
        .contains("\"kind\":\"HoldCaptured\"", "\"lotsRestored\":[{\"lotId\":\"1.0\"")
        .contains("\"basis\":\"MARKETING\"", "\"debtsMade\":[{\"debtId\":\"2.0\"");
  }

  /// How to make a writer.
  @FunctionalInterface
  private interface Maker {
    EntryWriter on(BufferedWriter out) throws IOException;
  }

  private static String written(Maker maker) throws IOException {
    return written(maker, issued(), redeemed());
  }

  private static String written(Maker maker, LedgerEntry... entries) throws IOException {
    StringWriter text = new StringWriter();
    try (EntryWriter writer = maker.on(new BufferedWriter(text))) {
      long offset = 5;
      for (LedgerEntry entry : entries)
        writer.write(entry, new LogPosition("ledger-entries", 3, offset += 2));
    }
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  private static LedgerEntry issued() {
    Position position = new Position("member-events", 3, 5L);
    return entry(1, leg("member:m/available", 12L), leg("partner:grocer/issued", -12L))
        .setLotsMade(List.of(lot(12, LocalDate.of(2028, 4, 30))))
        .setBody(new PointsIssued(new Cause("grocer", "e \"1\"", HAPPENED, position)))
        .build();
  }

  private static LedgerEntry opened() {
    Position position = new Position("member-events", 3, 5L);
    return LedgerEntry.newBuilder(issued())
        .setLegs(List.of(leg("member:m/available", 12L), leg("program/opening", -12L)))
        .setBody(new OpeningPosted(new Cause("grocer", "i1", HAPPENED, position), "00ab", 17))
        .build();
  }

  private static LedgerEntry redeemed() {
    return entry(2, leg("member:m/available", -5L), leg("partner:gym/redeemed", 5L))
        .setLotsTaken(List.of(taken(5)))
        .setBody(new PointsRedeemed("gym", "key", "m", null, null))
        .build();
  }

  private static LedgerEntry captured() {
    return entry(
            3,
            leg("member:m/held", -8L),
            leg("member:m/available", 3L),
            leg("partner:gym/redeemed", 5L))
        .setLotsTaken(List.of(taken(5)))
        .setLotsRestored(List.of(lot(3, null)))
        .setDebtsMade(List.of(new Debt("2.0", "POINTS", 2L, "grocer")))
        .setDebtsRepaid(List.of(new Debt("1.0", "POINTS", 1L, "grocer")))
        .setMetadata(Map.of("room", "12", "ask me", "at the desk,\ntoday"))
        .setBody(new HoldCaptured(2L, "gym", new Asker("m", "key"), null))
        .build();
  }

  private static LedgerEntry promised() {
    Lot lot = Lot.newBuilder(lot(8, null)).setPromise(new Promise("b1", null)).build();
    return LedgerEntry.newBuilder(issued())
        .setLegs(List.of(leg("member:m/pending", 8L), leg("partner:grocer/promised", -8L)))
        .setLotsMade(List.of(lot))
        .build();
  }

  private static Lot lot(long amount, @Nullable LocalDate expiresOn) {
    return Lot.newBuilder()
        .setLotId("1.0")
        .setCurrency("POINTS")
        .setAmountMinor(amount)
        .setIssuer("grocer")
        .setAgreementId("standard")
        .setAgreementVersion(1)
        .setRuleId("base")
        .setEarnedOn(LocalDate.of(2026, 10, 31))
        .setExpiresOn(expiresOn)
        .build();
  }

  private static LotTaken taken(long amount) {
    return LotTaken.newBuilder()
        .setLotId("1.0")
        .setIssuer("grocer")
        .setAmountMinor(amount)
        .setCurrency("POINTS")
        .build();
  }

  private static Leg leg(String account, Long amountMinor) {
    return new Leg(account, "POINTS", amountMinor);
  }

  private static LedgerEntry.Builder entry(long sequence, Leg... legs) {
    ByteBuffer hash = ByteBuffer.wrap(new byte[] {0, (byte) 255});
    return LedgerEntry.newBuilder()
        .setEntryId("m-" + sequence)
        .setMemberId("m")
        .setSequence(sequence)
        .setOccurredAt(HAPPENED)
        .setRecordedAt(RECORDED)
        .setPeriod("2026-10")
        .setLegs(List.of(legs))
        .setLotsMade(List.of())
        .setLotsTaken(List.of())
        .setHashFormat(3)
        .setPreviousHash(hash)
        .setHash(hash.duplicate());
  }
}
