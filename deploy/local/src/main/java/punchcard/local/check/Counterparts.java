package punchcard.local.check;

import static punchcard.local.check.Entry.Account.partner;
import static punchcard.local.check.Entry.Account.program;

import java.util.List;

/// What an entry must move on accounts that are not the member's, by its lots.
final class Counterparts {
  private Counterparts() {}

  static Sums<Entry.Account> of(Entry entry) {
    Sums<Entry.Account> sums = new Sums<>();
    Entry.Moved moved = entry.moved();
    switch (entry.origin()) {
      case Origin.PointsIssued _ -> issue(sums, moved.made());
      case Origin.Spending at -> toPartner(sums, at.partner(), moved.spent(), 1);
      case Origin.RedemptionReturned back -> toPartner(sums, back.partner(), moved.restored(), -1);
      case Origin.HoldMade _, Origin.HoldReleased _, Origin.HoldExpired _ -> {}
      case Origin.PointsExpired _ -> expire(sums, moved.spent());
      case Origin.PointsMatured _ -> {
        unpromise(sums, moved.spent());
        issue(sums, moved.restored());
      }
      case Origin.PromiseCancelled _ -> unpromise(sums, moved.spent());
      case Origin.PointsAdjusted _ -> adjust(sums, moved);
      case Origin.TransferSent _ -> toProgram(sums, "clearing", moved.spent(), 1);
      case Origin.TransferReceived _ -> toProgram(sums, "clearing", moved.made(), -1);
      case Origin.TransferReturned _ -> toProgram(sums, "clearing", moved.restored(), -1);
      case Origin.PointsForfeited _ -> {
        expire(sums, moved.taken());
        for (Entry.Debt debt : moved.repaid())
          sums.add(partner(debt.bearer(), "uncollected", debt.currency()), -debt.amount());
      }
      case Origin.MemberMarked _ -> {}
      case Origin.PointsHandedOver _ -> {
        toProgram(sums, "clearing", moved.taken(), 1);
        for (Entry.Debt debt : moved.repaid())
          sums.add(program("clearing", debt.currency()), -debt.amount());
      }
      case Origin.PointsTakenOver _ -> {
        toProgram(sums, "clearing", moved.made(), -1);
        for (Entry.Debt debt : moved.owed())
          sums.add(program("clearing", debt.currency()), debt.amount());
      }
      case Origin.OpeningPosted _ -> toProgram(sums, "opening", moved.made(), -1);
      case Origin.PointsConverted at -> convert(sums, moved, at);
      case Origin.EntryReversed _, Origin.DifferencePosted _ ->
          throw new IllegalStateException("its lots do not tell: " + entry.entryId());
    }
    return sums;
  }

  private static void issue(Sums<Entry.Account> sums, List<Lot> lots) {
    for (Lot lot : lots) {
      String bucket = lot.isPending() ? "promised" : "issued";
      sums.add(partner(lot.stamp().issuer(), bucket, lot.currency()), -lot.amount());
    }
  }

  private static void unpromise(Sums<Entry.Account> sums, List<Lot> lots) {
    for (Lot lot : lots)
      sums.add(partner(lot.stamp().issuer(), "promised", lot.currency()), lot.amount());
  }

  private static void expire(Sums<Entry.Account> sums, List<Lot> lots) {
    for (Lot lot : lots)
      if (lot.isPending()) unpromise(sums, List.of(lot));
      else toProgram(sums, "expired", List.of(lot), 1);
  }

  private static void toPartner(
      Sums<Entry.Account> sums, String partner, List<Lot> lots, int sign) {
    for (Lot lot : lots)
      sums.add(partner(partner, "redeemed", lot.currency()), sign * lot.amount());
  }

  private static void toProgram(Sums<Entry.Account> sums, String bucket, List<Lot> lots, int sign) {
    for (Lot lot : lots) sums.add(program(bucket, lot.currency()), sign * lot.amount());
  }

  private static void adjust(Sums<Entry.Account> sums, Entry.Moved moved) {
    issue(sums, moved.made());
    toProgram(sums, "adjusted", moved.spent(), 1);
    for (Entry.Debt debt : moved.owed())
      sums.add(program("adjusted", debt.currency()), debt.amount());
  }

  /// As much as is needed for what is made leaves the issuers; what is over is rounding.
  private static void convert(
      Sums<Entry.Account> sums, Entry.Moved moved, Origin.PointsConverted at) {
    issue(sums, moved.made());
    long needed = Conversions.needed(Lot.sum(moved.made()), at);
    for (Lot lot : moved.spent()) {
      long used = Math.min(needed, lot.amount());
      needed -= used;
      sums.add(partner(lot.stamp().issuer(), "issued", lot.currency()), used);
      sums.add(program("rounding", lot.currency()), lot.amount() - used);
    }
  }
}
