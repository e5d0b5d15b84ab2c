package punchcard.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.ledger.journal.Debt;
import punchcard.ledger.journal.Lot;

/// A member's points of one currency, lot by lot, and what the member owes of it. It stays when the
/// last lot is spent: the member has had this currency.
///
/// @param lots what is left of each that is available or pending, in the order in which they came
/// @param debts what is left of each, the oldest first
/// @param lastActiveOn the last day on which the member earned or spent any; null: never
public record Purse(
    Currency currency, List<Lot> lots, List<Debt> debts, @Nullable LocalDate lastActiveOn) {
  public Purse {
    lots = List.copyOf(lots);
    debts = List.copyOf(debts);
  }

  static Purse empty(Currency currency) {
    return new Purse(currency, List.of(), List.of(), null);
  }

  /// What the journal's legs on `available` sum to: lots, expired or not, less debts; minor units.
  public long availableMinor() {
    return Math.subtractExact(sum(lot -> !lot.isPending()), owedMinor());
  }

  /// What can be spent on this day; minor units.
  public long spendableMinorOn(LocalDate day) {
    return Math.max(0, sum(lot -> isSpendableOn(day, lot)) - owedMinor());
  }

  /// What is past its last day, but not yet posted as expired; minor units.
  public long expiredMinorOn(LocalDate day) {
    return sum(lot -> !lot.isPending() && lastDay(lot).isBefore(day));
  }

  /// What is promised, but not the member's yet; minor units.
  public long pendingMinor() {
    return sum(Lot::isPending);
  }

  /// What the member owes; minor units.
  public long owedMinor() {
    long owed = 0;
    for (Debt debt : debts) owed = Math.addExact(owed, debt.amountMinor());
    return owed;
  }

  /// The last day on which a lot can be spent, as things are; [LocalDate#MAX]: no day ends it.
  public LocalDate lastDay(Lot lot) {
    @Nullable LocalDate day = lot.expiresOn();
    if (day != null) return day;
    int months = lot.stamp().inactivityMonths();
    if (months == 0) return LocalDate.MAX;
    return (lastActiveOn == null ? lot.earnedOn() : lastActiveOn).plusMonths(months);
  }

  private boolean isSpendableOn(LocalDate day, Lot lot) {
    return !lot.isPending() && !lastDay(lot).isBefore(day);
  }

  private long sum(Predicate<Lot> wanted) {
    long sum = 0;
    for (Lot lot : lots) if (wanted.test(lot)) sum = Math.addExact(sum, lot.amountMinor());
    return sum;
  }

  /// Which lots pay an amount, or as much of it as there is: the soonest-expiring first, then the
  /// oldest, so that members lose as little as possible.
  List<Lot> take(long amountMinor, LocalDate day) {
    return take(amountMinor, day, (_, _) -> 0);
  }

  /// As [#take(long, LocalDate)], but in this order before all others.
  List<Lot> take(long amountMinor, LocalDate day, Comparator<Lot> first) {
    List<Lot> payers = new ArrayList<>(lots);
    payers.removeIf(lot -> !isSpendableOn(day, lot));
    payers.sort(
        first.thenComparing(this::lastDay).thenComparing(Lot::earnedOn).thenComparing(Lot::id));
    return parts(payers, amountMinor);
  }

  /// An amount, or as much of it as there is, of the first of these lots.
  static List<Lot> parts(List<Lot> payers, long amountMinor) {
    List<Lot> taken = new ArrayList<>();
    long open = amountMinor;
    for (Lot lot : payers) {
      if (open == 0) break;
      Lot part = lot.part(Math.min(open, lot.amountMinor()));
      taken.add(part);
      open -= part.amountMinor();
    }
    return taken;
  }

  Purse with(Lot lot) {
    List<Lot> more = new ArrayList<>(lots.size() + 1);
    boolean merged = false;
    for (Lot there : lots) {
      boolean same = !merged && there.isSameAs(lot);
      more.add(same ? there.plus(lot) : there);
      merged |= same;
    }
    if (!merged) more.add(lot);
    return new Purse(currency, more, debts, lastActiveOn);
  }

  Purse without(Lot taken) {
    List<Lot> rest = new ArrayList<>(lots.size());
    boolean found = false;
    for (Lot lot : lots) {
      if (found || !lot.isSameAs(taken)) {
        rest.add(lot);
      } else {
        found = true;
        if (lot.amountMinor() != taken.amountMinor()) rest.add(lot.minus(taken));
      }
    }
    if (!found) throw new IllegalStateException("the member has no lot " + taken.id());
    return new Purse(currency, rest, debts, lastActiveOn);
  }

  Purse owing(Debt debt) {
    List<Debt> more = new ArrayList<>(debts);
    more.add(debt);
    return new Purse(currency, lots, more, lastActiveOn);
  }

  Purse repaying(Debt repaid) {
    List<Debt> rest = new ArrayList<>(debts.size());
    boolean found = false;
    for (Debt debt : debts) {
      if (!debt.id().equals(repaid.id())) {
        rest.add(debt);
      } else {
        found = true;
        long left = debt.amountMinor() - repaid.amountMinor();
        if (left != 0) rest.add(debt.part(left));
      }
    }
    if (!found) throw new IllegalStateException("the member has no debt " + repaid.id());
    return new Purse(currency, lots, rest, lastActiveOn);
  }

  Purse activeOn(LocalDate day) {
    if (lastActiveOn != null && !lastActiveOn.isBefore(day)) return this;
    return new Purse(currency, lots, debts, day);
  }
}
