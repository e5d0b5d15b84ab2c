package punchcard.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.ledger.journal.AccountId;
import punchcard.ledger.journal.Basis;
import punchcard.ledger.journal.Bucket;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.LotId;
import punchcard.ledger.journal.Stamp;
import punchcard.ledger.programme.CurrencyPolicy;
import punchcard.ledger.programme.PartnerTerms;

/// Makes lots of credits: what is stamped on them, and what they cost the partner that funds them.
final class Crediting {
  /// A late award would otherwise be gone before the member has seen it.
  private static final int LATE_AWARD_LIVES_DAYS = 30;

  private Crediting() {}

  private record Points(long minor, Currency currency) {}

  /// The first credit that cannot be given, as a refusal; null: all can.
  static @Nullable LedgerEvent refusal(Deciding<? extends Command> on, List<Credit> credits) {
    return refusal(on, credits, List.of());
  }

  /// The first credit or debit that cannot be posted, as a refusal; null: all can.
  static @Nullable LedgerEvent refusal(
      Deciding<? extends Command> on, List<Credit> credits, List<Debit> debits) {
    List<Points> all = new ArrayList<>();
    for (Debit debit : debits) all.add(new Points(debit.amountMinor(), debit.currency()));
    for (Credit credit : credits) all.add(new Points(credit.amountMinor(), credit.currency()));
    for (Points some : all)
      if (some.minor() <= 0) return on.refused(Refusal.AMOUNT_NOT_POSITIVE, some.currency());
    for (Points some : all)
      if (some.minor() > Amounts.MOST) return on.refused(Refusal.AMOUNT_TOO_LARGE, some.currency());
    for (Points some : all)
      if (on.policy(some.currency()).isEmpty())
        return on.refused(Refusal.UNKNOWN_CURRENCY, some.currency());
    for (Credit credit : credits)
      if (overflows(on.account(), credits, credit))
        return on.refused(Refusal.BALANCE_TOO_LARGE, credit.currency());
    return null;
  }

  private static boolean overflows(Account account, List<Credit> credits, Credit of) {
    long more = 0;
    for (Credit credit : credits)
      if (credit.currency().equals(of.currency())) {
        if (credit.amountMinor() > Long.MAX_VALUE - more) return true;
        more += credit.amountMinor();
      }
    return Totals.minor(account, of.currency()) > Long.MAX_VALUE - more;
  }

  /// Gives all of them, and lets them repay what the member owes.
  static void give(Deciding<? extends Command> on, Draft draft, List<Credit> credits) {
    List<Long> allocated = Allocating.toCredits(on.standing(), credits);
    for (int i = 0; i < credits.size(); i++) {
      Credit credit = credits.get(i);
      draft.make(lot(on.standing(), draft.nextLot(), credit, allocated.get(i)));
      Bucket owing = credit.promise() == null ? Bucket.ISSUED : Bucket.PROMISED;
      draft.leg(AccountId.of(credit.fundedBy(), owing), credit.currency(), -credit.amountMinor());
    }
    for (Credit credit : credits) draft.repay(credit.currency());
  }

  private static Lot lot(Standing standing, LotId id, Credit credit, long allocatedMinor) {
    CurrencyPolicy policy = standing.policy(credit.currency()).orElseThrow();
    Timing timing = standing.envelope().timing();
    boolean byRule = credit.expiresOn() != null;
    return new Lot(
        id,
        credit.currency(),
        credit.amountMinor(),
        stamp(standing, credit, policy, byRule ? 0 : policy.expiry().inactivityMonths()),
        timing.occurredOn(),
        lastDay(
            byRule ? credit.expiresOn() : policy.expiry().lastDayOf(timing.occurredOn()), timing),
        allocatedMinor,
        credit.promise());
  }

  private static Stamp stamp(
      Standing standing, Credit credit, CurrencyPolicy policy, int inactivityMonths) {
    @Nullable PartnerTerms terms = standing.terms(credit.fundedBy()).orElse(null);
    return new Stamp(
        credit.fundedBy(),
        credit.agreement(),
        credit.agreementVersion(),
        credit.ruleId(),
        policy.version(),
        inactivityMonths,
        credit.sale() == null ? Basis.MARKETING : Basis.SALE,
        terms == null ? "" : terms.money(),
        terms == null ? 0 : terms.issue().priceMicros(),
        terms == null ? 0 : terms.version());
  }

  private static @Nullable LocalDate lastDay(@Nullable LocalDate day, Timing timing) {
    if (day == null || !timing.isLate()) return day;
    LocalDate atLeast = late(timing);
    return day.isBefore(atLeast) ? atLeast : day;
  }

  /// Until when what the member gets only now can be spent at least.
  static LocalDate late(Timing timing) {
    return timing.recordedOn().plusDays(LATE_AWARD_LIVES_DAYS);
  }
}
