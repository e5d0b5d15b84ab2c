package punchcard.local.check;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a member has by the entries so far: lots, holds, debts, and what the legs sum to.
final class Books {
  private final Map<String, Lot> made = new HashMap<>();
  private final Map<Lot.Piece, Lot> open = new HashMap<>();
  private final Map<Long, Hold> holds = new HashMap<>();
  private final Map<String, Entry.Debt> debts = new HashMap<>();
  private final Activity activity = new Activity();
  private final Sums<Entry.Account> balances = new Sums<>();

  /// Points that are set aside.
  record Hold(String partner, Instant expiresAt, List<Lot> lots) {}

  void post(Entry entry) {
    for (Entry.Leg leg : entry.legs()) balances.add(leg.account(), leg.amount());
    Entry.Moved moved = entry.moved();
    for (Lot lot : moved.made()) made.putIfAbsent(lot.lotId(), lot);
    for (Lot lot : moved.made()) change(lot, 1);
    for (Lot lot : moved.restored()) change(lot, 1);
    for (Lot lot : takenFromOpen(entry)) change(lot, -1);
    for (Entry.Debt debt : moved.owed()) change(debt, 1);
    for (Entry.Debt debt : moved.repaid()) change(debt, -1);
    hold(entry);
    activity.follow(entry);
  }

  /// A capture spends what is held; all else is taken from what is available or pending.
  static List<Lot> takenFromOpen(Entry entry) {
    List<Lot> taken = entry.moved().taken();
    return entry.origin() instanceof Origin.HoldCaptured
        ? taken.subList(entry.moved().spent().size(), taken.size())
        : taken;
  }

  private void change(Lot lot, int sign) {
    Lot before = open.getOrDefault(lot.piece(), lot.of(0, 0));
    Lot now = before.and(lot, sign);
    if (now.amount() == 0 && now.allocated() == 0) open.remove(lot.piece());
    else open.put(lot.piece(), now);
  }

  private void change(Entry.Debt debt, int sign) {
    Entry.Debt before = debts.get(debt.debtId());
    long now = (before == null ? 0 : before.amount()) + sign * debt.amount();
    if (now == 0) debts.remove(debt.debtId());
    else debts.put(debt.debtId(), debt.of(now));
  }

  private void hold(Entry entry) {
    switch (entry.origin()) {
      case Origin.HoldMade of ->
          holds.put(
              entry.sequence(), new Hold(of.partner(), of.expiresAt(), entry.moved().taken()));
      case Origin.HoldEnded ended -> holds.remove(ended.hold());
      case Origin _ -> {}
    }
  }

  /// The last day on which a lot can be spent, as things are.
  LocalDate lastDay(Lot lot) {
    LocalDate fixed = lot.expiresOn();
    if (fixed != null) return fixed;
    int months = lot.stamp().inactivityMonths();
    if (months == 0) return LocalDate.MAX;
    LocalDate active = activity.lastDay(lot.currency());
    return (active == null ? lot.stamp().earnedOn() : active).plusMonths(months);
  }

  /// What can be spent on a day, in the order in which it must be: the soonest-expiring first, then
  /// the oldest.
  List<Lot> spendable(String currency, LocalDate day) {
    List<Lot> lots = new ArrayList<>();
    for (Lot lot : open.values())
      if (lot.currency().equals(currency) && !lot.isPending() && !lastDay(lot).isBefore(day))
        lots.add(lot);
    Comparator<Lot> asSpent =
        comparing(this::lastDay)
            .thenComparing(lot -> lot.stamp().earnedOn())
            .thenComparing(Lot::madeBy)
            .thenComparing(Lot::index);
    lots.sort(asSpent);
    return lots;
  }

  /// What is left of the same points; null: nothing.
  @Nullable Lot left(Lot lot) {
    return open.get(lot.piece());
  }

  /// The lot as it was made; null: it never was.
  @Nullable Lot asMade(String lotId) {
    return made.get(lotId);
  }

  /// All that there is of a lot, wherever it lies.
  List<Lot> everywhere(String lotId) {
    List<Lot> found = new ArrayList<>(open.values());
    for (Hold hold : holds.values()) found.addAll(hold.lots());
    found.removeIf(lot -> !lot.lotId().equals(lotId));
    return found;
  }

  /// What of a debt is left, below zero if more was repaid than owed.
  long owed(String debtId) {
    Entry.Debt debt = debts.get(debtId);
    return debt == null ? 0 : debt.amount();
  }

  @Nullable Hold hold(long number) {
    return holds.get(number);
  }

  /// What the legs on an account sum to.
  long balance(Entry.Account account) {
    return balances.of(account);
  }

  /// What can be or could be spent, less what is owed.
  long available(String currency) {
    long sum = 0;
    for (Lot lot : open.values())
      if (lot.currency().equals(currency) && !lot.isPending()) sum += lot.amount();
    for (Entry.Debt debt : debts.values())
      if (debt.currency().equals(currency)) sum -= debt.amount();
    return sum;
  }

  long pending(String currency) {
    long sum = 0;
    for (Lot lot : open.values())
      if (lot.currency().equals(currency) && lot.isPending()) sum += lot.amount();
    return sum;
  }

  long held(String currency) {
    long sum = 0;
    for (Hold hold : holds.values())
      for (Lot lot : hold.lots()) if (lot.currency().equals(currency)) sum += lot.amount();
    return sum;
  }
}
