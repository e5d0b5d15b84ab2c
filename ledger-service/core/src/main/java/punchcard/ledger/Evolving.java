package punchcard.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import punchcard.kernel.Currency;
import punchcard.ledger.journal.Debt;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Movements;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.journal.Transaction;
import punchcard.ledger.programme.Programme;

/// What an account is after an entry.
final class Evolving {
  private Evolving() {}

  static Account after(Account account, Entry entry, Programme programme) {
    Transaction posted = entry.transaction();
    return new Account(
        posted.sequence(),
        entry.hash(),
        account.marks(),
        purses(account, posted, programme),
        pledges(account.pledges(), posted),
        account.spendings().after(posted),
        account.ties().after(posted));
  }

  /// What comes is put in before anything is taken: an entry may take what it has just given.
  private static List<Purse> purses(Account account, Transaction posted, Programme programme) {
    List<Purse> purses = new ArrayList<>(account.purses());
    Movements moved = posted.moved();
    for (Lot lot : moved.made()) change(purses, lot.currency(), purse -> purse.with(lot));
    for (Lot lot : moved.restored()) change(purses, lot.currency(), purse -> purse.with(lot));
    for (Debt debt : moved.owed()) change(purses, debt.currency(), purse -> purse.owing(debt));
    for (Lot lot : takenFromPurses(posted))
      change(purses, lot.currency(), purse -> purse.without(lot));
    for (Debt debt : moved.repaid()) change(purses, debt.currency(), purse -> purse.repaying(debt));
    active(purses, posted, programme);
    return purses;
  }

  /// A capture spends what is held; what repays debts is taken from what comes back.
  private static List<Lot> takenFromPurses(Transaction posted) {
    List<Lot> taken = posted.moved().taken();
    return posted.origin() instanceof Origin.HoldCaptured
        ? taken.subList(posted.moved().spent().size(), taken.size())
        : taken;
  }

  private static void change(List<Purse> purses, Currency currency, UnaryOperator<Purse> change) {
    for (int i = 0; i < purses.size(); i++) {
      if (!purses.get(i).currency().equals(currency)) continue;
      purses.set(i, change.apply(purses.get(i)));
      return;
    }
    purses.add(change.apply(Purse.empty(currency)));
  }

  /// Points that lapse without activity live on in each currency of which the member earns or
  /// spends any.
  private static void active(List<Purse> purses, Transaction posted, Programme programme) {
    LocalDate day =
        Timing.of(posted.occurredAt(), posted.recordedAt(), programme.zone()).activeOn();
    Movements moved = posted.moved();
    for (Lot lot : moved.made()) change(purses, lot.currency(), purse -> purse.activeOn(day));
    if (isActivity(posted.origin()))
      for (Lot lot : moved.spent()) change(purses, lot.currency(), purse -> purse.activeOn(day));
  }

  /// Whether what an entry takes is the member's doing, or becomes the member's own.
  private static boolean isActivity(Origin origin) {
    return switch (origin) {
      case Origin.Spending _, Origin.PointsReserved _, Origin.RedemptionHeld _ -> true;
      case Origin.PointsMatured _ -> true;
      case Origin.TransferSent _, Origin.PointsConverted _ -> true;
      case Origin.PointsIssued _, Origin.TransferReceived _ -> false;
      case Origin.HoldReleased _, Origin.HoldExpired _, Origin.PointsExpired _ -> false;
      case Origin.PromiseCancelled _, Origin.RedemptionReturned _ -> false;
      case Origin.EntryReversed _, Origin.PointsAdjusted _, Origin.DifferencePosted _ -> false;
      case Origin.TransferReturned _, Origin.OpeningPosted _ -> false;
      case Origin.Becoming _, Origin.PointsHandedOver _, Origin.PointsTakenOver _ -> false;
    };
  }

  private static Pledges pledges(Pledges pledges, Transaction posted) {
    return switch (posted.origin()) {
      case Origin.PointsReserved reserved ->
          pledges.with(
              new Hold(
                  posted.sequence(),
                  reserved.partner(),
                  reserved.expiresAt(),
                  posted.moved().taken(),
                  null));
      case Origin.RedemptionHeld held ->
          pledges.with(
              new Hold(
                  posted.sequence(),
                  held.partner(),
                  held.expiresAt(),
                  posted.moved().taken(),
                  held.asker().caller()));
      case Origin.HoldCaptured captured ->
          pledges.ending(captured.hold(), EndedHold.How.CAPTURED, posted.recordedAt());
      case Origin.HoldReleased released ->
          pledges.ending(released.hold(), EndedHold.How.RELEASED, posted.recordedAt());
      case Origin.HoldExpired(long hold) ->
          pledges.ending(hold, EndedHold.How.EXPIRED, posted.recordedAt());
      case Origin.RedemptionReturned returned ->
          pledges.returning(returned.returnedSequence(), Movements.sum(posted.moved().restored()));
      case Origin.EntryReversed reversed -> pledges.reversing(reversed.reversedSequence());
      case Origin.PointsAdjusted adjusted ->
          adjusted.approvedBy() == null ? pledges : pledges.withoutProposalOf(adjusted.asker());
      case Origin.PointsIssued _, Origin.PointsRedeemed _, Origin.PointsExpired _ -> pledges;
      case Origin.PointsMatured _, Origin.PromiseCancelled _ -> pledges;
      case Origin.DifferencePosted _, Origin.PointsConverted _, Origin.OpeningPosted _ -> pledges;
      case Origin.TransferSent _, Origin.TransferReceived _, Origin.TransferReturned _ -> pledges;
      case Origin.PointsForfeited _ -> pledges.withoutProposals();
      case Origin.MemberMerged _, Origin.MemberUnmerged _, Origin.MemberSeparated _ -> pledges;
      case Origin.PointsHandedOver _, Origin.PointsTakenOver _ -> pledges;
    };
  }
}
