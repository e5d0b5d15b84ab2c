package punchcard.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.AccountId;
import punchcard.ledger.journal.Bucket;
import punchcard.ledger.journal.Debt;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.LotId;
import punchcard.ledger.journal.Movements;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.journal.Transaction;

/// An entry while it is written: what moves lots and debts also moves the member's legs, so the two
/// cannot differ, and each step sees the purse as the steps before leave it. The caller adds the
/// other side's legs. It lives within one decision and changes nothing outside it.
final class Draft {
  private final Account before;
  private final Envelope envelope;
  private final Legs legs = new Legs();
  private final List<Purse> purses;
  private final List<Lot> made = new ArrayList<>(2);
  private final List<Lot> taken = new ArrayList<>(2);
  private final List<Lot> restored = new ArrayList<>(0);
  private final List<Debt> owed = new ArrayList<>(0);
  private final List<Debt> repaid = new ArrayList<>(0);

  Draft(Account before, Envelope envelope) {
    this.before = before;
    this.envelope = envelope;
    this.purses = new ArrayList<>(before.purses());
  }

  /// What the member has of a currency after the steps so far.
  Purse purse(Currency currency) {
    for (Purse purse : purses) if (purse.currency().equals(currency)) return purse;
    return Purse.empty(currency);
  }

  /// The name of the next lot that this entry makes.
  LotId nextLot() {
    return new LotId(before.nextSequence(), made.size());
  }

  /// A new lot, the member's or pending.
  void make(Lot lot) {
    made.add(lot);
    put(purse(lot.currency()).with(lot));
    active(lot.currency());
    member(lot.isPending() ? Bucket.PENDING : Bucket.AVAILABLE, lot, lot.amountMinor());
  }

  /// The member earns of a currency: what lapses without activity has not lapsed.
  void active(Currency currency) {
    put(purse(currency).activeOn(envelope.timing().activeOn()));
  }

  /// Takes lots out of what is available or pending.
  void take(List<Lot> parts) {
    for (Lot part : parts) {
      taken.add(part);
      put(purse(part.currency()).without(part));
      member(part.isPending() ? Bucket.PENDING : Bucket.AVAILABLE, part, -part.amountMinor());
    }
  }

  /// Sets taken lots aside.
  void hold(List<Lot> parts) {
    for (Lot part : parts) member(Bucket.HELD, part, part.amountMinor());
  }

  /// Takes lots out of what is held, to spend them.
  void spendHeld(List<Lot> parts) {
    for (Lot part : parts) {
      taken.add(part);
      member(Bucket.HELD, part, -part.amountMinor());
    }
  }

  /// Gives back what is held and not spent.
  void giveBackHeld(List<Lot> parts) {
    for (Lot part : parts) member(Bucket.HELD, part, -part.amountMinor());
  }

  /// Lots become available, again or for the first time.
  void restore(List<Lot> parts) {
    for (Lot part : parts) {
      restored.add(part);
      put(purse(part.currency()).with(part));
      member(Bucket.AVAILABLE, part, part.amountMinor());
    }
  }

  /// The member owes what could not be taken.
  void owe(Currency currency, long minor, PartnerId bearer) {
    Debt debt = new Debt(new LotId(before.nextSequence(), owed.size()), currency, minor, bearer);
    owed.add(debt);
    put(purse(currency).owing(debt));
    legs.add(AccountId.of(envelope.member(), Bucket.AVAILABLE), currency, -minor);
  }

  /// What is there pays what is owed, before it can be spent on anything else.
  void repay(Currency currency) {
    List<Debt> debts = purse(currency).debts();
    for (Debt debt : debts) {
      List<Lot> payers = purse(currency).take(debt.amountMinor(), envelope.timing().recordedOn());
      if (payers.isEmpty()) return;
      cancel(debt.part(Movements.sum(payers)));
      take(payers);
    }
  }

  /// A debt, or a part of it, is no more.
  void cancel(Debt debt) {
    repaid.add(debt);
    put(purse(debt.currency()).repaying(debt));
    legs.add(
        AccountId.of(envelope.member(), Bucket.AVAILABLE), debt.currency(), debt.amountMinor());
  }

  /// The other side.
  void leg(AccountId account, Currency currency, long minor) {
    legs.add(account, currency, minor);
  }

  private void member(Bucket bucket, Lot lot, long minor) {
    legs.add(AccountId.of(envelope.member(), bucket), lot.currency(), minor);
  }

  private void put(Purse purse) {
    for (int i = 0; i < purses.size(); i++) {
      if (!purses.get(i).currency().equals(purse.currency())) continue;
      purses.set(i, purse);
      return;
    }
    purses.add(purse);
  }

  LedgerEvent.Posted post(Origin origin) {
    return post(origin, null);
  }

  LedgerEvent.Posted post(Origin origin, @Nullable Source source) {
    Timing timing = envelope.timing();
    Transaction transaction =
        new Transaction(
            envelope.member(),
            before.nextSequence(),
            timing.occurredAt(),
            timing.recordedAt(),
            timing.period(),
            legs.legs(),
            new Movements(made, taken, restored, owed, repaid),
            origin,
            envelope.metadata());
    return new LedgerEvent.Posted(Entry.after(before.lastHash(), transaction), source);
  }
}
