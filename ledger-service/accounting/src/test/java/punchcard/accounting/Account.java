package punchcard.accounting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.MemberId;
import punchcard.ledger.journal.Debt;
import punchcard.ledger.journal.Hash;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.journal.Transaction;

/// What the [Journal] knows of a member.
final class Account {
  final MemberId id;
  final List<Lot> available = new ArrayList<>();
  final List<Lot> held = new ArrayList<>();
  final List<Lot> pending = new ArrayList<>();
  final List<Debt> debts = new ArrayList<>();
  final List<Transaction> entries = new ArrayList<>();
  Hash last = Hash.NONE;

  Account(MemberId id) {
    this.id = id;
  }

  /// The sequence number of the next entry.
  long next() {
    return entries.size() + 1L;
  }

  /// Takes points from these lots, the first first.
  static List<Lot> take(List<Lot> lots, long points) {
    List<Lot> taken = new ArrayList<>();
    long open = points;
    while (open > 0) {
      Lot lot = lots.removeFirst();
      long part = Math.min(open, lot.amountMinor());
      taken.add(lot.part(part));
      if (part < lot.amountMinor()) lots.addFirst(lot.without(part));
      open -= part;
    }
    return taken;
  }

  void restore(List<Lot> lots) {
    for (Lot lot : lots) {
      int there = -1;
      for (int i = 0; i < available.size(); i++) if (available.get(i).isSameAs(lot)) there = i;
      if (there < 0) available.add(lot);
      else available.set(there, available.get(there).plus(lot));
    }
  }

  /// Pays the oldest debts first.
  List<Debt> repay(long minor) {
    List<Debt> repaid = new ArrayList<>();
    long open = minor;
    while (open > 0) {
      Debt debt = debts.removeFirst();
      long part = Math.min(open, debt.amountMinor());
      repaid.add(debt.part(part));
      if (part < debt.amountMinor()) debts.addFirst(debt.part(debt.amountMinor() - part));
      open -= part;
    }
    return repaid;
  }

  @Nullable Transaction lastSpending() {
    return entries.reversed().stream()
        .filter(e -> e.origin() instanceof Origin.Spending)
        .findFirst()
        .orElse(null);
  }

  @Nullable Transaction firstAward(String issuer) {
    return entries.stream()
        .filter(e -> e.origin() instanceof Origin.PointsIssued)
        .filter(
            e ->
                e.moved().made().stream()
                    .anyMatch(l -> !l.isPending() && l.issuer().value().equals(issuer)))
        .findFirst()
        .orElse(null);
  }

  /// Whether an entry was given back or reversed, in part or in full.
  boolean hasTakenBack(Transaction spent) {
    return entries.stream()
        .map(Transaction::origin)
        .anyMatch(
            origin ->
                (origin instanceof Origin.RedemptionReturned back
                        && back.returnedSequence() == spent.sequence())
                    || (origin instanceof Origin.EntryReversed reversed
                        && reversed.reversedSequence() == spent.sequence()));
  }
}
