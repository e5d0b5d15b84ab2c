package punchcard.cli.audit;

import static punchcard.ledger.journal.Bucket.ADJUSTED;
import static punchcard.ledger.journal.Bucket.CLEARING;
import static punchcard.ledger.journal.Bucket.EXPIRED;
import static punchcard.ledger.journal.Bucket.ISSUED;
import static punchcard.ledger.journal.Bucket.OPENING;
import static punchcard.ledger.journal.Bucket.PROMISED;
import static punchcard.ledger.journal.Bucket.REDEEMED;
import static punchcard.ledger.journal.Bucket.UNCOLLECTED;

import java.util.List;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.AccountId;
import punchcard.ledger.journal.Bucket;
import punchcard.ledger.journal.Debt;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Movements;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.journal.Transaction;

/// What partners and the programme get and give in an entry, as its kind and its lots say.
final class OtherSide {
  private OtherSide() {}

  /// Adds the other side's legs.
  ///
  /// @return whether these are all; else the entry alone does not say them all
  static boolean add(Transaction of, LegSums sums) {
    Movements moved = of.moved();
    switch (of.origin()) {
      case Origin.PointsIssued _ -> issued(moved.made(), sums);
      case Origin.PointsRedeemed redeemed ->
          lots(atPartner(redeemed.partner()), moved.taken(), 1, sums);
      case Origin.HoldCaptured captured ->
          lots(atPartner(captured.partner()), moved.spent(), 1, sums);
      case Origin.RedemptionReturned returned ->
          lots(atPartner(returned.partner()), moved.restored(), -1, sums);
      case Origin.PointsReserved _, Origin.RedemptionHeld _ -> {}
      case Origin.HoldReleased _, Origin.HoldExpired _ -> {}
      case Origin.PointsExpired() -> lots(AccountId.ofProgram(EXPIRED), moved.taken(), 1, sums);
      case Origin.PointsMatured _ -> {
        promised(moved.taken(), PROMISED, 1, sums);
        promised(moved.taken(), ISSUED, -1, sums);
      }
      case Origin.OpeningPosted _ -> lots(AccountId.ofProgram(OPENING), moved.made(), -1, sums);
      case Origin.PromiseCancelled _ -> promised(moved.taken(), PROMISED, 1, sums);
      case Origin.PointsAdjusted _ -> adjusted(moved, sums);
      case Origin.TransferSent _ -> lots(AccountId.ofProgram(CLEARING), moved.taken(), 1, sums);
      case Origin.TransferReceived _ -> lots(AccountId.ofProgram(CLEARING), moved.made(), -1, sums);
      case Origin.TransferReturned _ ->
          lots(AccountId.ofProgram(CLEARING), moved.restored(), -1, sums);
      case Origin.PointsForfeited _ -> forfeited(moved, sums);
      case Origin.MemberMerged _, Origin.MemberUnmerged _, Origin.MemberSeparated _ -> {}
      case Origin.PointsHandedOver _ -> {
        lots(AccountId.ofProgram(CLEARING), moved.taken(), 1, sums);
        debts(moved.repaid(), -1, sums);
      }
      case Origin.PointsTakenOver _ -> {
        lots(AccountId.ofProgram(CLEARING), moved.made(), -1, sums);
        debts(moved.owed(), 1, sums);
      }
      case Origin.EntryReversed _, Origin.DifferencePosted _, Origin.PointsConverted _ -> {
        return false;
      }
    }
    return true;
  }

  private static AccountId atPartner(PartnerId partner) {
    return AccountId.of(partner, REDEEMED);
  }

  private static void lots(AccountId account, List<Lot> lots, int sign, LegSums sums) {
    for (Lot lot : lots) sums.add(account, lot.currency(), sign * lot.amountMinor());
  }

  private static void issued(List<Lot> made, LegSums sums) {
    for (Lot lot : made)
      sums.add(
          AccountId.of(lot.issuer(), lot.isPending() ? PROMISED : ISSUED),
          lot.currency(),
          -lot.amountMinor());
  }

  /// Of the lots taken those that were pending: others repay what the member owes.
  private static void promised(List<Lot> taken, Bucket bucket, int sign, LegSums sums) {
    for (Lot lot : taken)
      if (lot.isPending())
        sums.add(AccountId.of(lot.issuer(), bucket), lot.currency(), sign * lot.amountMinor());
  }

  private static void debts(List<Debt> debts, int sign, LegSums sums) {
    for (Debt debt : debts)
      sums.add(AccountId.ofProgram(CLEARING), debt.currency(), sign * debt.amountMinor());
  }

  /// What could be spent is lost, what was promised is void, and bearers bear what was owed.
  private static void forfeited(Movements moved, LegSums sums) {
    promised(moved.taken(), PROMISED, 1, sums);
    lots(
        AccountId.ofProgram(EXPIRED),
        moved.taken().stream().filter(lot -> !lot.isPending()).toList(),
        1,
        sums);
    for (Debt debt : moved.repaid())
      sums.add(AccountId.of(debt.bearer(), UNCOLLECTED), debt.currency(), -debt.amountMinor());
  }

  private static void adjusted(Movements moved, LegSums sums) {
    if (!moved.made().isEmpty()) {
      issued(moved.made(), sums);
      return;
    }
    AccountId adjusted = AccountId.ofProgram(ADJUSTED);
    lots(adjusted, moved.taken(), 1, sums);
    for (Debt debt : moved.owed()) sums.add(adjusted, debt.currency(), debt.amountMinor());
  }
}
