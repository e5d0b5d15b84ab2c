package punchcard.miner.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.miner.Facts.issued;
import static punchcard.miner.Facts.lot;
import static punchcard.miner.Facts.member;
import static punchcard.miner.Facts.redeemed;

import io.micronaut.context.ApplicationContext;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchcard.avro.Asker;
import punchcard.avro.EntryReversed;
import punchcard.avro.LedgerEntry;
import punchcard.avro.Leg;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.miner.Facts;
import punchcard.miner.Instance;
import punchcard.miner.Postgres;
import punchcard.miner.journal.BalanceSheet.Balance;
import punchcard.miner.journal.BalanceSheet.Total;
import punchcard.miner.reporting.Filling;

/// Balances of a journal with an entry that came late and a reversal, which has the date of what it
/// reverses:
///
/// | entry | occurred | recorded | Ann's points |
/// |---|---|---|---|
/// | 1 issued | 1st | 1st | +100 |
/// | 2 redeemed | 2nd | 2nd | −30 |
/// | 3 issued, late | 1st | 4th | +50 |
/// | 4 reversal of 2 | 2nd | 5th | +30 |
final class OverTimeTest {
  private static final MemberId ANN = new MemberId(member(1));
  private static final String BOB = member(2);
  private static @Nullable ApplicationContext parts;

  @BeforeAll
  static void write() throws SQLException {
    parts = Instance.parts(Postgres.empty());
    Filling.of(parts)
        .with(
            "points",
            0,
            List.of(
                on(1, 1, issued(ANN.value(), 1, "e1", 100)),
                on(2, 2, redeemed(ANN.value(), 2, "1.0", 30)),
                on(1, 4, issued(ANN.value(), 3, "e3", 50)),
                on(2, 5, reversal())))
        .with("points", 1, List.of(on(2, 3, issued(BOB, 1, "f1", 7))));
  }

  @AfterAll
  static void stop() {
    if (parts != null) parts.close();
  }

  private static LedgerEntry reversal() {
    return Facts.entry(ANN.value(), 4)
        .setLegs(
            List.of(
                new Leg("member:" + ANN.value() + "/available", "POINTS", 30L),
                new Leg("partner:insurer/redeemed", "POINTS", -30L)))
        .setLotsMade(List.of())
        .setLotsTaken(List.of())
        .setLotsRestored(List.of(lot("1.0", 30)))
        .setBody(new EntryReversed(2L, new Asker("desk", "key"), "by mistake"))
        .build();
  }

  private static LedgerEntry on(int occurred, int recorded, LedgerEntry entry) {
    return LedgerEntry.newBuilder(entry)
        .setOccurredAt(noon(occurred))
        .setRecordedAt(noon(recorded))
        .build();
  }

  private static Instant noon(int day) {
    return Instant.parse("2026-03-0" + day + "T17:00:00Z");
  }

  private static @Nullable Instant noonIfAny(@Nullable Integer day) {
    return day == null ? null : noon(day);
  }

  @ParameterizedTest(name = "as of {0}, known at {1}: {2}")
  @CsvSource({
    // as of, known at, Ann's, Bob's, redeemed at the insurer, issued by the grocer
    "1, 1, 100, 0, 0, -100",
    "1, 2, 100, 0, 0, -100",
    "1, 3, 100, 0, 0, -100",
    "1, 4, 150, 0, 0, -150",
    "1, 5, 150, 0, 0, -150",
    "1,  , 150, 0, 0, -150",
    "2, 1, 100, 0, 0, -100",
    "2, 2, 70, 0, 30, -100",
    "2, 3, 70, 7, 30, -107",
    "2, 4, 120, 7, 30, -157",
    "2, 5, 150, 7, 0, -157",
    "2,  , 150, 7, 0, -157",
    " , 1, 100, 0, 0, -100",
    " , 2, 70, 0, 30, -100",
    " , 4, 120, 7, 30, -157",
    " ,  , 150, 7, 0, -157",
  })
  void balances_are_as_of_one_moment_and_as_known_at_another(
      @Nullable Integer asOf,
      @Nullable Integer knownAt,
      long anns,
      long bobs,
      long redeemed,
      long issued)
      throws SQLException {
    Viewpoint from = new Viewpoint(noonIfAny(asOf), noonIfAny(knownAt));

    BalanceSheet ann = balances().ofMember(ANN, 0, from);
    BalanceSheet total = balances().inTotal(null, from);

    assertThat(of(ann, "member:" + ANN.value() + "/available")).isEqualTo(anns);
    assertThat(of(total, "members/available")).isEqualTo(anns + bobs);
    assertThat(of(total, "partner:insurer/redeemed")).isEqualTo(redeemed);
    assertThat(of(total, "partner:grocer/issued")).isEqualTo(issued);
    assertThat(total.trialBalance()).containsExactly(new Total("POINTS", 0));
  }

  private static long of(BalanceSheet sheet, String account) {
    return sheet.balances().stream()
        .filter(balance -> balance.account().equals(account))
        .mapToLong(Balance::amountMinor)
        .sum();
  }

  @Test
  void before_anything_there_is_nothing() throws SQLException {
    Viewpoint before = new Viewpoint(noon(1).minusMillis(1), null);

    assertThat(balances().ofMember(ANN, 0, before).balances()).isEmpty();
    assertThat(balances().inTotal(null, before).trialBalance()).isEmpty();
  }

  @Test
  void an_answer_names_the_positions_for_which_it_is_true() throws SQLException {
    Viewpoint now = new Viewpoint(null, null);

    assertThat(balances().ofMember(ANN, 0, now).positions()).containsExactly(at(0, 4));
    assertThat(balances().inTotal(null, now).positions()).containsExactly(at(0, 4), at(1, 1));
  }

  @Test
  void one_account_is_shown_by_itself_also_a_members() throws SQLException {
    Viewpoint now = new Viewpoint(null, null);
    String bobs = "member:" + BOB + "/available";

    assertThat(balances().inTotal("partner:grocer/issued", now).balances())
        .containsExactly(new Balance("partner:grocer/issued", "POINTS", -157));
    assertThat(balances().inTotal("members/available", now).balances())
        .containsExactly(new Balance("members/available", "POINTS", 157));
    assertThat(balances().inTotal(bobs, now).balances())
        .containsExactly(new Balance(bobs, "POINTS", 7));
    assertThat(balances().inTotal("' or '1' = '1", now).balances()).isEmpty();
  }

  private static LogPosition at(int partition, long offset) {
    return new LogPosition("ledger-entries", partition, offset);
  }

  private static Balances balances() {
    return Objects.requireNonNull(parts).getBean(Balances.class);
  }
}
