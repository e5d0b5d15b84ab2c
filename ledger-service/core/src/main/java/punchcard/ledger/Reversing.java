package punchcard.ledger;

import java.time.Instant;
import java.util.List;
import punchcard.ledger.Demand.Reversal;
import punchcard.ledger.journal.Debt;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.journal.Leg;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Movements;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.journal.Owner;
import punchcard.ledger.journal.Transaction;

/// Posts the opposite of an earlier entry, dated as that was: what it took is restored, what it
/// gave is taken back as far as it is there, and else as the currency's policy says. After Martin
/// Fowler's *Reversal Adjustment*.
final class Reversing {
  private Reversing() {}

  static LedgerEvent decide(Deciding<Request> on, Answers answers, Reversal asked) {
    Account account = on.account();
    if (account.isNew()) return on.refused(Refusal.UNKNOWN_MEMBER);
    if (Earlier.isUnknown(account, asked.sequence())) return on.refused(Refusal.UNKNOWN_ENTRY);
    Entry entry = Earlier.entry(answers, on.command(), asked.sequence()).orElse(null);
    if (entry == null) return on.refused(Refusal.ENTRY_NOT_REMEMBERED);
    Transaction original = entry.transaction();
    if (original.origin() instanceof Origin.EntryReversed)
      return on.refused(Refusal.REVERSAL_OF_REVERSAL);
    if (!isReversible(original.origin())) return on.refused(Refusal.NOT_REVERSIBLE);
    if (!account.pledges().undone(asked.sequence()).equals(untouched(asked.sequence())))
      return on.refused(Refusal.ALREADY_REVERSED);
    if (!isStillPending(account, original.moved()) || !isStillOwed(account, original.moved()))
      return on.refused(Refusal.NOT_REVERSIBLE);

    return post(on, asked, original);
  }

  private static Undone untouched(long sequence) {
    return new Undone(sequence, 0, false);
  }

  private static boolean isReversible(Origin origin) {
    return switch (origin) {
      case Origin.PointsIssued _, Origin.DifferencePosted _, Origin.PointsAdjusted _ -> true;
      case Origin.OpeningPosted _ -> true;
      case Origin.PointsRedeemed _, Origin.HoldCaptured _, Origin.PointsExpired _ -> true;
      case Origin.PointsReserved _, Origin.RedemptionHeld _ -> false;
      case Origin.HoldReleased _, Origin.HoldExpired _ -> false;
      case Origin.PointsMatured _, Origin.PromiseCancelled _ -> false;
      case Origin.RedemptionReturned _, Origin.EntryReversed _ -> false;
      case Origin.TransferSent _, Origin.TransferReceived _, Origin.TransferReturned _ -> false;
      case Origin.PointsConverted _ -> false;
      case Origin.Becoming _, Origin.PointsHandedOver _, Origin.PointsTakenOver _ -> false;
    };
  }

  /// What it promised has not matured or been cancelled: then that would have to be undone first.
  private static boolean isStillPending(Account account, Movements moved) {
    for (Lot lot : moved.made())
      if (lot.isPending() && there(account, lot) < lot.amountMinor()) return false;
    return true;
  }

  private static long there(Account account, Lot lot) {
    return account.purse(lot.currency()).stream()
        .flatMap(purse -> purse.lots().stream())
        .filter(lot::isSameAs)
        .mapToLong(Lot::amountMinor)
        .sum();
  }

  /// What it made the member owe has not been repaid by points that would have to be given back.
  private static boolean isStillOwed(Account account, Movements moved) {
    for (Debt debt : moved.owed())
      if (account.purse(debt.currency()).stream().noneMatch(p -> p.debts().contains(debt)))
        return false;
    return true;
  }

  private static LedgerEvent post(Deciding<Request> on, Reversal asked, Transaction original) {
    Standing standing = dated(on.standing(), original.occurredAt());
    Draft draft = standing.draft();
    for (Leg leg : original.legs())
      if (!(leg.account().owner() instanceof Owner.Member))
        draft.leg(leg.account(), leg.currency(), -leg.amountMinor());
    for (Debt debt : original.moved().owed()) draft.cancel(debt);
    List<Lot> back = original.moved().spent();
    draft.restore(back.stream().map(standing::comingBack).toList());
    back.stream().map(Lot::currency).distinct().forEach(draft::repay);
    for (Lot lot : original.moved().made()) takeBack(standing, draft, lot);
    return draft.post(
        new Origin.EntryReversed(asked.sequence(), on.command().asker(), asked.reason()));
  }

  private static void takeBack(Standing standing, Draft draft, Lot lot) {
    if (lot.isPending()) {
      draft.take(List.of(lot));
      return;
    }
    Debit debit = new Debit(lot.currency(), lot.amountMinor(), lot.issuer(), lot.issuer());
    Clawback.collect(standing, draft, debit, there -> there.id().equals(lot.id()));
  }

  private static Standing dated(Standing standing, Instant occurredAt) {
    Envelope now = standing.envelope();
    Timing timing = Timing.of(occurredAt, now.timing().recordedAt(), standing.programme().zone());
    Envelope then = new Envelope(now.member(), timing, now.posting(), now.metadata());
    return new Standing(standing.programme(), standing.account(), then);
  }
}
