package punchcard.miner.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static punchcard.miner.Facts.NOON;
import static punchcard.miner.Facts.entry;
import static punchcard.miner.Facts.issued;
import static punchcard.miner.Facts.lot;
import static punchcard.miner.Facts.member;
import static punchcard.miner.Facts.redeemed;
import static punchcard.miner.Facts.taken;

import io.micronaut.context.ApplicationContext;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import punchcard.avro.Asker;
import punchcard.avro.Cause;
import punchcard.avro.Debt;
import punchcard.avro.HoldCaptured;
import punchcard.avro.LedgerEntry;
import punchcard.avro.Leg;
import punchcard.avro.OpeningPosted;
import punchcard.avro.PointsReserved;
import punchcard.avro.Position;
import punchcard.avro.RedemptionReturned;
import punchcard.avro.TransferReceived;
import punchcard.avro.TransferSent;
import punchcard.kernel.MemberId;
import punchcard.miner.Instance;
import punchcard.miner.Postgres;
import punchcard.miner.journal.JournalEntry.Link;
import punchcard.miner.reporting.Filling;

/// Finding entries of a journal in two partitions: Ann's, who reserves, spends, gets back and gives
/// away, and Bob's, who has an opening balance and gets a gift.
final class EntriesTest {
  private static final String ANN = member(1);
  private static final String BOB = member(2);
  private static final Asker DESK = new Asker("desk", "key");
  private static @Nullable ApplicationContext parts;

  @BeforeAll
  static void write() throws SQLException {
    parts = Instance.parts(Postgres.empty());
    Filling.of(parts).with("points", 0, anns()).with("points", 1, bobs());
  }

  @AfterAll
  static void stop() {
    if (parts != null) parts.close();
  }

  private static List<LedgerEntry> anns() {
    return List.of(
        issued(ANN, 1, "e1", 100),
        legs(ANN, 2, "available -60", "held 60")
            .setBody(new PointsReserved("gym", DESK, NOON.plusSeconds(86_400), null))
            .setLotsTaken(List.of(taken("1.0", 60)))
            .build(),
        legs(ANN, 3, "held -60", "available 15", "partner:gym/redeemed 45")
            .setBody(new HoldCaptured(2L, "gym", DESK, null))
            .setLotsTaken(List.of(taken("1.0", 45)))
            .setLotsRestored(List.of(lot("1.0", 15)))
            .setDebtsMade(List.of(new Debt("3.0", "POINTS", 4L, "gym")))
            .setMetadata(Map.of("room", "12"))
            .build(),
        redeemed(ANN, 4, "1.0", 10),
        legs(ANN, 5, "available 10", "partner:insurer/redeemed -10")
            .setBody(new RedemptionReturned(4L, "insurer", DESK, "broken"))
            .setLotsRestored(List.of(lot("1.0", 10)))
            .build(),
        legs(ANN, 6, "available -5", "program/clearing 5")
            .setBody(new TransferSent("t1", BOB, DESK, null))
            .setLotsTaken(List.of(taken("1.0", 5)))
            .build());
  }

  private static List<LedgerEntry> bobs() {
    Cause cause = new Cause("grocer", "i1", NOON, new Position("member-events", 1, 0L));
    return List.of(
        legs(BOB, 1, "available 20", "program/opening -20")
            .setBody(new OpeningPosted(cause, "00ab", 17))
            .setLotsMade(List.of(lot("1.0", 20)))
            .build(),
        LedgerEntry.newBuilder(
                legs(BOB, 2, "available 5", "program/clearing -5")
                    .setBody(new TransferReceived("t1", ANN))
                    .setLotsMade(List.of(lot("2.0", 5)))
                    .build())
            .setRecordedAt(NOON.plusSeconds(600))
            .setPeriod("2026-04")
            .build());
  }

  private static LedgerEntry.Builder legs(String member, long sequence, String... legs) {
    return entry(member, sequence)
        .setLegs(Stream.of(legs).map(leg -> leg(member, leg.split(" ", -1))).toList())
        .setLotsMade(List.of())
        .setLotsTaken(List.of());
  }

  private static Leg leg(String member, String... words) {
    String account = words[0].contains("/") ? words[0] : "member:" + member + "/" + words[0];
    return new Leg(account, "POINTS", Long.parseLong(words[1]));
  }

  static Stream<Arguments> criteria() {
    return Stream.of(
        Arguments.of(new Criterion.OfMember(new MemberId(BOB)), "b1 b2"),
        Arguments.of(new Criterion.OnAccount("partner:insurer/redeemed"), "a4 a5"),
        Arguments.of(new Criterion.OnAccount("program/clearing"), "a6 b2"),
        Arguments.of(new Criterion.OfKind("OpeningPosted"), "b1"),
        Arguments.of(new Criterion.AtPartner("gym"), "a2 a3"),
        Arguments.of(new Criterion.AtPartner("grocer"), "a1 b1"),
        Arguments.of(new Criterion.OccurredFrom(NOON.plusSeconds(300)), "a5 a6"),
        Arguments.of(new Criterion.OccurredUntil(NOON.plusSeconds(120)), "a1 b1 a2 b2"),
        Arguments.of(new Criterion.RecordedFrom(NOON.plusSeconds(361)), "a6 b2"),
        Arguments.of(new Criterion.RecordedUntil(NOON.plusSeconds(121)), "a1 b1 a2"),
        Arguments.of(new Criterion.OfPeriod("2026-04"), "b2"),
        Arguments.of(new Criterion.Noted("room", "12"), "a3"),
        Arguments.of(new Criterion.Noted("room", "13"), ""));
  }

  @ParameterizedTest
  @MethodSource("criteria")
  void entries_are_found_by_what_they_say(Criterion criterion, String found) throws SQLException {
    assertThat(names(page(List.of(criterion), EntryCursor.BEGINNING, 10))).isEqualTo(found);
  }

  @Test
  void pages_follow_each_other_the_newest_last() throws SQLException {
    EntryPage first = page(List.of(), EntryCursor.BEGINNING, 3);
    EntryPage second = page(List.of(), cursor(first), 3);
    EntryPage last = page(List.of(), cursor(second), 3);

    assertThat(names(first)).isEqualTo("a1 b1 a2");
    assertThat(names(second)).isEqualTo("a3 a4 a5");
    assertThat(names(last)).isEqualTo("a6 b2");
    assertThat(List.of(first.more(), second.more(), last.more()))
        .containsExactly(true, true, false);
    assertThat(page(List.of(), cursor(last), 3).entries()).isEmpty();
    assertThat(page(List.of(), cursor(last), 3).next()).isEqualTo(last.next());
  }

  @Test
  void an_entry_is_whole() throws SQLException {
    JournalEntry captured = find(ANN, 3);

    assertThat(captured.legs()).hasSize(3);
    assertThat(captured.lotsTaken()).extracting(JournalEntry.Lot::amountMinor).containsExactly(45L);
    assertThat(captured.lotsRestored())
        .extracting(JournalEntry.Lot::ruleId, JournalEntry.Lot::amountMinor)
        .containsExactly(tuple("grocer-base", 15L));
    assertThat(captured.debtsMade())
        .containsExactly(new JournalEntry.Debt("3.0", "POINTS", 4, "gym"));
    assertThat(captured.metadata()).isEqualTo(Map.of("room", "12"));
    assertThat(captured.hash()).hasSize(64);
    assertThat(captured.position()).isEqualTo(new JournalEntry.Position(0, 2));
    assertThat(find(BOB, 1).details()).containsEntry("importLine", 17);
  }

  static Stream<Arguments> links() {
    return Stream.of(
        Arguments.of(ANN, 2, new Link("endedBy", ANN + "-3", "HoldCaptured")),
        Arguments.of(ANN, 3, new Link("ends", ANN + "-2", "PointsReserved")),
        Arguments.of(ANN, 4, new Link("undoneBy", ANN + "-5", "RedemptionReturned")),
        Arguments.of(ANN, 5, new Link("undoes", ANN + "-4", "PointsRedeemed")),
        Arguments.of(ANN, 6, new Link("transfer", BOB + "-2", "TransferReceived")),
        Arguments.of(BOB, 2, new Link("transfer", ANN + "-6", "TransferSent")));
  }

  @ParameterizedTest
  @MethodSource("links")
  void entries_that_belong_together_are_found_from_either_side(
      String member, long sequence, Link link) throws SQLException {
    assertThat(find(member, sequence).links()).containsExactly(link);
  }

  @Test
  void what_is_not_there_is_not_found() throws SQLException {
    assertThat(entries().find(new MemberId(ANN), 7)).isEmpty();
  }

  private static JournalEntry find(String member, long sequence) throws SQLException {
    return entries().find(new MemberId(member), sequence).orElseThrow().entry();
  }

  private static EntryPage page(List<Criterion> criteria, EntryCursor after, int limit)
      throws SQLException {
    return entries().page(criteria, after, limit);
  }

  private static EntryCursor cursor(EntryPage page) {
    return EntryCursor.parse(page.next()).orElseThrow();
  }

  /// Entries as `a3`, Ann's third.
  private static String names(EntryPage page) {
    List<String> names = new ArrayList<>();
    for (JournalEntry entry : page.entries())
      names.add((entry.memberId().equals(ANN) ? "a" : "b") + entry.sequence());
    return String.join(" ", names);
  }

  private static Entries entries() {
    return Objects.requireNonNull(parts).getBean(Entries.class);
  }
}
