package punchcard.accounting.movement;

import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Stamp;

/// Points of one lot that an entry takes from one place to another.
///
/// @param lot how much of it, with its stamp and its part of the allocation
public record LotMove(Lot lot, Place from, Place to) {
  public Stamp stamp() {
    return lot.stamp();
  }

  /// How much more is outstanding by it; minor units, negative: less.
  public long outstandingMinor() {
    return sign() * lot.amountMinor();
  }

  /// 1 if the points become outstanding, -1 if they were and no longer are, else 0.
  public int sign() {
    return (to.isOutstanding() ? 1 : 0) - (from.isOutstanding() ? 1 : 0);
  }

  /// Where points go that are outstanding no more, or come from that were not: the reason why
  /// the balance changes.
  public Place reason() {
    return to.isOutstanding() ? from : to;
  }
}
