package punchcard.accounting.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.accounting.settlement.Statements.JANUARY;
import static punchcard.accounting.settlement.Statements.OPEN;
import static punchcard.accounting.settlement.Statements.settle;

import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import punchcard.accounting.Histories;
import punchcard.accounting.Histories.Step;
import punchcard.accounting.Journal;
import punchcard.accounting.money.ExactMoney;
import punchcard.accounting.money.Money;
import punchcard.accounting.money.MoneyUnit;
import punchcard.accounting.period.Closing;
import punchcard.accounting.period.LoggedEntry;
import punchcard.accounting.period.Periods;
import punchcard.accounting.voucher.GlAccount;
import punchcard.accounting.voucher.Voucher;
import punchcard.accounting.voucher.VoucherLine;
import punchcard.ledger.journal.Bucket;
import punchcard.ledger.journal.Leg;

/// What holds of all statements, whatever happened.
final class SettlementPropertiesTest {
  private static final int MONTHS = 10;

  @Property(tries = 300)
  void what_is_owed_sums_to_zero_over_partners_and_operator(@ForAll("histories") List<Step> steps) {
    Journal journal = Histories.journal(steps);
    for (int month = 1; month <= MONTHS; month++) {
      Map<MoneyUnit, Long> rounded = new HashMap<>();
      Map<MoneyUnit, BigInteger> exact = new HashMap<>();
      for (Statement statement : settle(journal, month).all()) {
        rounded.merge(statement.money(), statement.total().minor(), Long::sum);
        for (Line line : statement.lines())
          exact.merge(statement.money(), line.exact().nanos(), BigInteger::add);
      }
      assertThat(rounded.values()).allMatch(sum -> sum == 0);
      assertThat(exact.values()).allMatch(sum -> sum.signum() == 0);
    }
  }

  @Property(tries = 300)
  void a_partners_total_is_its_exact_sum_rounded_once(@ForAll("histories") List<Step> steps) {
    for (Statement statement : settle(Histories.journal(steps), 2).partners())
      assertThat(
              statement.lines().stream()
                  .map(Line::exact)
                  .reduce(ExactMoney::plus)
                  .orElseThrow()
                  .roundedHalfUp())
          .isEqualTo(statement.total());
  }

  @Property(tries = 300)
  void all_points_that_were_spent_anywhere_are_billed_once(@ForAll("histories") List<Step> steps) {
    Journal journal = Histories.journal(steps);
    assertThat(billed(journal, LineKind.REDEEMED)).isEqualTo(posted(journal, Bucket.REDEEMED, 1));
  }

  @Property(tries = 300)
  void who_is_billed_at_issue_is_billed_for_all_that_it_gave(
      @ForAll("histories") List<Step> steps) {
    Journal journal = Histories.journal(steps);
    Map<String, Long> given = posted(journal, Bucket.ISSUED, -1);
    given.remove("gym");
    Map<String, Long> billed = billed(journal, LineKind.ISSUED);
    assertThat(billed).isEqualTo(given);
  }

  @Property(tries = 300)
  void every_point_of_a_line_is_one_of_its_entries(@ForAll("histories") List<Step> steps) {
    Journal journal = Histories.journal(steps);
    List<String> ids = journal.entries().stream().map(LoggedEntry::entryId).toList();
    for (Statement statement : settle(journal, 2).all())
      for (Line line : statement.lines()) {
        assertThat(line.sources().stream().mapToLong(Source::points).sum())
            .isEqualTo(line.points());
        assertThat(ids).containsAll(line.sources().stream().map(Source::entryId).toList());
      }
  }

  @Property(tries = 300)
  void a_closed_statement_never_changes_by_a_byte(
      @ForAll("histories") List<Step> before, @ForAll("histories") List<Step> after) {
    Journal journal = Histories.journal(before);
    Periods closed = OPEN.with(new Closing(JANUARY, journal.end(), "carl", "dora", Instant.EPOCH));
    List<String> then = texts(settle(journal, JANUARY, closed));
    Histories.posted(journal, after);
    assertThat(texts(settle(journal, JANUARY, closed))).isEqualTo(then);
  }

  @Property(tries = 300)
  void what_is_late_is_billed_later_and_once(
      @ForAll("histories") List<Step> before, @ForAll("histories") List<Step> after) {
    Journal journal = Histories.journal(before);
    Periods closed = OPEN.with(new Closing(JANUARY, journal.end(), "carl", "dora", Instant.EPOCH));
    Histories.posted(journal, after);
    Map<String, Long> billed = new TreeMap<>();
    for (int month = 1; month <= MONTHS; month++)
      add(billed, settle(journal, JANUARY.withMonth(month), closed), LineKind.REDEEMED);
    billed.values().removeIf(sum -> sum == 0);
    assertThat(billed).isEqualTo(posted(journal, Bucket.REDEEMED, 1));
  }

  @Property(tries = 300)
  void the_vouchers_book_every_statements_total(@ForAll("histories") List<Step> steps) {
    SettlementRun run = settle(Histories.journal(steps), 2);
    Map<String, Money> booked = new TreeMap<>();
    for (Voucher voucher : run.vouchers())
      for (VoucherLine line : voucher.lines())
        if (line.account() == GlAccount.SETTLEMENT)
          booked.merge(voucher.book() + " " + line.amount().unit(), line.amount(), Money::plus);
    for (Statement statement : run.all())
      assertThat(
              booked.getOrDefault(
                  statement.party() + " " + statement.money(), Money.zero(statement.money())))
          .isEqualTo(statement.total());
  }

  private static List<String> texts(SettlementRun run) {
    return run.all().stream().map(StatementText::of).toList();
  }

  private static Map<String, Long> billed(Journal journal, LineKind kind) {
    Map<String, Long> sums = new TreeMap<>();
    for (int month = 1; month <= MONTHS; month++) add(sums, settle(journal, month), kind);
    sums.values().removeIf(sum -> sum == 0);
    return sums;
  }

  private static void add(Map<String, Long> sums, SettlementRun run, LineKind kind) {
    for (Statement statement : run.partners())
      for (Line line : statement.lines())
        if (line.key().kind() == kind)
          sums.merge(line.key().partner().value(), line.points(), Long::sum);
    assertThat(run.unpriced()).isEmpty();
  }

  /// What the legs on the partners' accounts sum to.
  private static Map<String, Long> posted(Journal journal, Bucket bucket, int sign) {
    Map<String, Long> sums = new TreeMap<>();
    for (LoggedEntry logged : journal.entries())
      for (Leg leg : logged.transaction().legs())
        if (leg.account().bucket() == bucket)
          sums.merge(
              leg.account().owner().text().replace("partner:", ""),
              sign * leg.amountMinor(),
              Long::sum);
    sums.values().removeIf(sum -> sum == 0);
    return sums;
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return Histories.any();
  }
}
