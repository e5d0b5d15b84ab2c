package punchcard.accounting.liability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import punchcard.accounting.Histories;
import punchcard.accounting.Histories.Step;
import punchcard.accounting.Journal;
import punchcard.accounting.money.Money;
import punchcard.accounting.money.MoneyUnit;
import punchcard.accounting.movement.OpenLot;
import punchcard.accounting.movement.OpenLots;
import punchcard.accounting.movement.Place;
import punchcard.accounting.period.LoggedEntry;
import punchcard.accounting.period.Periods;
import punchcard.accounting.voucher.GlAccount;
import punchcard.accounting.voucher.Voucher;
import punchcard.accounting.voucher.VoucherLine;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.Basis;
import punchcard.ledger.journal.Debt;
import punchcard.ledger.journal.Leg;
import punchcard.ledger.programme.ExpectedRedemption;

/// What holds of the books, whatever happened.
final class LiabilityPropertiesTest {
  private static final YearMonth JANUARY = YearMonth.of(2026, 1);
  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final Periods OPEN = Periods.from(JANUARY, Journal.ZONE);

  @Property(tries = 300)
  void the_roll_forward_ends_at_the_open_lots(@ForAll("histories") List<Step> steps) {
    Journal journal = Histories.journal(steps);
    Map<PartnerId, Long> open = new HashMap<>();
    for (OpenLot lot : OpenLots.after(journal.entries())) {
      if (lot.place() != Place.IN_TRANSIT) assertThat(lot.minor()).isPositive();
      if (lot.place().isOutstanding()) open.merge(lot.stamp().issuer(), lot.minor(), Long::sum);
    }
    for (RollForward last : RollForwards.of(JUNE, OPEN, journal.entries()))
      assertThat(last.closing()).isEqualTo(open.getOrDefault(last.issuer(), 0L));
  }

  @Property(tries = 300)
  void the_lots_are_what_the_legs_say_and_what_members_owe(@ForAll("histories") List<Step> steps) {
    Journal journal = Histories.journal(steps);
    long legs = 0;
    long debts = 0;
    for (LoggedEntry logged : journal.entries()) {
      for (Leg leg : logged.transaction().legs())
        legs +=
            switch (leg.account().bucket()) {
              case AVAILABLE, HELD, CLEARING -> leg.amountMinor();
              case PENDING, ISSUED, REDEEMED, PROMISED, UNCOLLECTED -> 0;
              case EXPIRED, ADJUSTED, OPENING, ROUNDING -> 0;
            };
      for (Debt debt : logged.transaction().moved().owed()) debts += debt.amountMinor();
      for (Debt debt : logged.transaction().moved().repaid()) debts -= debt.amountMinor();
    }
    long closing =
        RollForwards.of(JUNE, OPEN, journal.entries()).stream()
            .mapToLong(RollForward::closing)
            .sum();
    assertThat(closing).isEqualTo(legs + debts);
  }

  @Property(tries = 300)
  void a_month_opens_where_the_last_one_closed(@ForAll("histories") List<Step> steps) {
    Journal journal = Histories.journal(steps);
    for (YearMonth month = JANUARY; month.isBefore(JUNE); month = month.plusMonths(1)) {
      Map<PartnerId, Long> closed = new HashMap<>();
      for (RollForward of : RollForwards.of(month, OPEN, journal.entries()))
        closed.put(of.issuer(), of.closing());
      for (RollForward of : RollForwards.of(month.plusMonths(1), OPEN, journal.entries()))
        assertThat(of.opening()).isEqualTo(closed.getOrDefault(of.issuer(), 0L));
    }
  }

  @Property(tries = 300)
  void no_more_is_earned_than_was_deferred(
      @ForAll("histories") List<Step> steps, @ForAll @IntRange(min = 1, max = 1000) int expected) {
    for (LiabilityReport report : reports(Histories.journal(steps), expected))
      for (LiabilityLine line : report.lines()) {
        assertThat(line.closing().recognised().minor()).isNotNegative();
        assertThat(line.closing().contractLiability().minor()).isNotNegative();
      }
  }

  @Property(tries = 300)
  void all_is_earned_when_all_is_spent_or_expired(
      @ForAll("histories") List<Step> steps, @ForAll @IntRange(min = 1, max = 1000) int expected) {
    Journal journal = Histories.journal(steps).on("2026-06-30");
    for (String member : Histories.members()) journal.release(member).expireAll(member);
    for (LiabilityLine line : reports(journal, expected).getLast().lines()) {
      assertThat(line.closing().contractLiability().isZero()).isTrue();
      assertThat(line.closing().prepaid().isZero()).isTrue();
      assertThat(line.closing().provision().isZero()).isTrue();
    }
  }

  @Property(tries = 300)
  void the_vouchers_of_all_months_add_up_to_the_figures(
      @ForAll("histories") List<Step> steps, @ForAll @IntRange(min = 1, max = 1000) int expected) {
    Map<String, Money> ledger = new TreeMap<>();
    List<LiabilityReport> reports = reports(Histories.journal(steps), expected);
    for (LiabilityReport report : reports)
      for (Voucher voucher : report.vouchers())
        for (VoucherLine line : voucher.lines())
          if (line.account() == GlAccount.CONTRACT_LIABILITY)
            ledger.merge(key(voucher, line), line.amount().negated(), Money::plus);
    Map<String, Money> figures = new TreeMap<>();
    for (LiabilityLine line : reports.getLast().lines())
      figures.merge(
          line.book() + " " + line.portfolio().money(),
          line.closing().contractLiability(),
          Money::plus);
    ledger.values().removeIf(Money::isZero);
    figures.values().removeIf(Money::isZero);
    assertThat(ledger).isEqualTo(figures);
  }

  private static String key(Voucher voucher, VoucherLine line) {
    return voucher.book() + " " + line.amount().unit();
  }

  private static List<LiabilityReport> reports(Journal journal, int expectedPerMille) {
    List<LiabilityReport> reports = new ArrayList<>();
    for (YearMonth month = JANUARY; !month.isAfter(JUNE); month = month.plusMonths(1))
      reports.add(
          Liability.report(
              month, OPEN, journal.terms(), estimates(expectedPerMille), journal.entries()));
    return reports;
  }

  /// One estimate in force from January, and another one from March.
  private static Estimates estimates(int perMille) {
    List<Estimate> all = new ArrayList<>();
    for (String issuer : List.of("grocer", "gym", "insurer", "baker")) {
      MoneyUnit unit = new MoneyUnit(issuer.equals("baker") ? "JPY" : "USD");
      Portfolio of = new Portfolio(new PartnerId(issuer), Journal.POINTS, Basis.SALE, unit);
      all.add(estimate(of, perMille, "2026-01-01T00:00:00Z"));
      all.add(estimate(of, 1001 - perMille, "2026-03-01T00:00:00Z"));
    }
    return new Estimates(all);
  }

  private static Estimate estimate(Portfolio of, int perMille, String from) {
    Instant at = Instant.parse(from);
    return new Estimate(of, new ExpectedRedemption(perMille, 1_000), true, at, "dora", at);
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return Histories.any();
  }
}
