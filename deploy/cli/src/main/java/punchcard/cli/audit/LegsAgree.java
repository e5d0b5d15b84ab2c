package punchcard.cli.audit;

import static punchcard.ledger.journal.Bucket.AVAILABLE;
import static punchcard.ledger.journal.Bucket.CLEARING;
import static punchcard.ledger.journal.Bucket.HELD;
import static punchcard.ledger.journal.Bucket.PENDING;

import punchcard.ledger.journal.AccountId;
import punchcard.ledger.journal.Debt;
import punchcard.ledger.journal.Leg;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Movements;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.journal.Owner;
import punchcard.ledger.journal.Transaction;

/// The legs of an entry against its lots and debts: the member's always, the other side's where
/// the kind of entry leaves no choice.
final class LegsAgree {
  private LegsAgree() {}

  static void check(Subject subject) {
    if (!subject.legsHold()) return;
    subject.checked(Proof.AGREEMENT);
    LegSums sums = new LegSums();
    members(subject, sums);
    boolean allKnown = OtherSide.add(subject.transaction(), sums);
    for (Leg leg : subject.transaction().legs())
      if (allKnown || isFixed(leg.account())) sums.subtract(leg);
    for (Leg left : sums.left()) tell(subject, left);
  }

  private static boolean isFixed(AccountId account) {
    return account.owner() instanceof Owner.Member || account.bucket() == CLEARING;
  }

  private static void tell(Subject subject, Leg left) {
    long has = 0;
    for (Leg leg : subject.transaction().legs())
      if (leg.account().equals(left.account()) && leg.currency().equals(left.currency()))
        has += leg.amountMinor();
    subject.fault(
        Proof.AGREEMENT,
        "%s moves by %,d %s, but lots and debts by %,d."
            .formatted(left.account(), has, left.currency(), has + left.amountMinor()));
  }

  private static void members(Subject subject, LegSums sums) {
    Transaction of = subject.transaction();
    AccountId available = AccountId.of(of.member(), AVAILABLE);
    AccountId pending = AccountId.of(of.member(), PENDING);
    Movements moved = of.moved();
    for (Lot lot : moved.made())
      sums.add(lot.isPending() ? pending : available, lot.currency(), lot.amountMinor());
    for (Lot lot : moved.restored()) sums.add(available, lot.currency(), lot.amountMinor());
    for (Lot lot : subject.takenFromLots())
      sums.add(lot.isPending() ? pending : available, lot.currency(), -lot.amountMinor());
    for (Debt debt : moved.owed()) sums.add(available, debt.currency(), -debt.amountMinor());
    for (Debt debt : moved.repaid()) sums.add(available, debt.currency(), debt.amountMinor());
    held(of, sums);
  }

  private static void held(Transaction of, LegSums sums) {
    AccountId held = AccountId.of(of.member(), HELD);
    Origin origin = of.origin();
    if (origin instanceof Origin.PointsReserved || origin instanceof Origin.RedemptionHeld)
      for (Lot lot : of.moved().taken()) sums.add(held, lot.currency(), lot.amountMinor());
    if (origin instanceof Origin.HoldCaptured)
      for (Lot lot : of.moved().spent()) sums.add(held, lot.currency(), -lot.amountMinor());
    if (origin instanceof Origin.HoldCaptured
        || origin instanceof Origin.HoldReleased
        || origin instanceof Origin.HoldExpired)
      for (Lot lot : of.moved().restored()) sums.add(held, lot.currency(), -lot.amountMinor());
  }
}
