package punchcard.ledger.naive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// All that one member has: points one by one, debts, holds, and what was said.
final class NaiveMember {
  record Hold(
      long number,
      String partner,
      String currency,
      Instant until,
      List<NaivePoint> points,
      String redeemer) {
    boolean isUnderReview() {
      return !redeemer.isEmpty();
    }
  }

  record Spent(String currency, long amount, Instant at) {}

  record Ended(long number, String partner, String how, Instant at) {}

  record Proposal(
      long number, String caller, String key, String currency, long amount, String fundedBy) {}

  record Said(String caller, String key, String content, Instant at, String answer) {}

  final String name;
  final Map<String, Long> balances;
  final List<NaivePoint> points = new ArrayList<>();
  final List<NaiveDebt> debts = new ArrayList<>();
  final List<Hold> holds = new ArrayList<>();
  final List<Ended> ended = new ArrayList<>();
  final List<Proposal> proposals = new ArrayList<>();
  final List<NaiveEntry> entries = new ArrayList<>();
  final List<Said> said = new ArrayList<>();
  final List<Spent> spent = new ArrayList<>();
  final Map<String, LocalDate> active = new HashMap<>();
  long mark = -1;
  boolean erased;

  NaiveMember(String name, Map<String, Long> balances) {
    this.name = name;
    this.balances = balances;
  }

  NaiveEntry begin(String kind) {
    NaiveEntry entry = new NaiveEntry(kind);
    entries.add(entry);
    return entry;
  }

  /// Somebody else's account gets so much.
  void other(NaiveEntry entry, String account, String currency, long amount) {
    entry.others.merge(account + " " + currency, amount, Long::sum);
    balances.merge(account + " " + currency, amount, Long::sum);
  }

  void active(String currency, LocalDate day) {
    active.merge(currency, day, (one, two) -> one.isBefore(two) ? two : one);
  }

  LocalDate lastDay(NaivePoint point) {
    if (point.expires != null) return point.expires;
    if (point.inactivity == 0) return LocalDate.MAX;
    return active.getOrDefault(point.currency, point.earned).plusMonths(point.inactivity);
  }

  boolean isSpendable(NaivePoint point, String currency, LocalDate today) {
    return point.currency.equals(currency) && !point.isPending() && !lastDay(point).isBefore(today);
  }

  long spendable(String currency, LocalDate today) {
    long sum = -owes(currency);
    for (NaivePoint point : points) if (isSpendable(point, currency, today)) sum++;
    return Math.max(0, sum);
  }

  long owes(String currency) {
    long sum = 0;
    for (NaiveDebt debt : debts) if (debt.currency.equals(currency)) sum += debt.left;
    return sum;
  }

  long pending(String currency) {
    long sum = 0;
    for (NaivePoint point : points) if (point.currency.equals(currency) && point.isPending()) sum++;
    return sum;
  }

  /// The next point to be spent; those that are preferred before all others.
  private @Nullable NaivePoint next(
      String currency, LocalDate today, Predicate<NaivePoint> preferred) {
    @Nullable NaivePoint best = null;
    for (NaivePoint point : points)
      if (isSpendable(point, currency, today)
          && (best == null || goesBefore(point, best, preferred))) best = point;
    return best;
  }

  private boolean goesBefore(NaivePoint one, NaivePoint two, Predicate<NaivePoint> preferred) {
    if (preferred.test(one) != preferred.test(two)) return preferred.test(one);
    if (!lastDay(one).equals(lastDay(two))) return lastDay(one).isBefore(lastDay(two));
    if (!one.earned.equals(two.earned)) return one.earned.isBefore(two.earned);
    if (one.entry != two.entry) return one.entry < two.entry;
    return one.place < two.place;
  }

  /// Takes so many points, or as many as there are.
  List<NaivePoint> take(String currency, long amount, LocalDate today) {
    return take(currency, amount, today, _ -> false);
  }

  List<NaivePoint> take(
      String currency, long amount, LocalDate today, Predicate<NaivePoint> preferred) {
    List<NaivePoint> taken = new ArrayList<>();
    for (long i = 0; i < amount; i++) {
      NaivePoint point = next(currency, today, preferred);
      if (point == null) break;
      points.remove(point);
      taken.add(point);
    }
    return taken;
  }

  /// What is there pays what is owed, the oldest debt first.
  void repay(String currency, LocalDate today) {
    for (NaiveDebt debt : debts)
      while (debt.currency.equals(currency) && debt.left > 0 && !take(currency, 1, today).isEmpty())
        debt.left--;
    debts.removeIf(debt -> debt.left == 0);
  }

  /// What the member has of each kind of point, available and pending.
  Map<String, Long> described() {
    Map<String, Long> counts = new TreeMap<>();
    for (NaivePoint point : points) counts.merge(point.description(), 1L, Long::sum);
    return counts;
  }
}
