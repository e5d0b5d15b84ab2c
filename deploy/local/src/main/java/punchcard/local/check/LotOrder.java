package punchcard.local.check;

import java.util.ArrayList;
import java.util.List;

/// Spends each member's lots anew, the soonest-expiring first and then the oldest, and compares
/// which ones the journal says were spent or set aside.
final class LotOrder {
  private LotOrder() {}

  /// So much of a lot.
  private record Part(Lot.Piece of, long amount) {}

  static List<String> differences(Evidence evidence) {
    return Walk.before(evidence, LotOrder::compare);
  }

  private static void compare(Books books, Entry entry, List<String> differences) {
    boolean spends =
        entry.origin() instanceof Origin.PointsRedeemed
            || entry.origin() instanceof Origin.HoldMade;
    if (!spends) return;
    List<Part> should = should(books, entry);
    List<Part> took =
        entry.moved().taken().stream().map(lot -> new Part(lot.piece(), lot.amount())).toList();
    if (!should.equals(took))
      differences.add(entry.entryId() + ": should take " + should + ", took " + took);
  }

  private static List<Part> should(Books books, Entry entry) {
    String currency = entry.legs().getFirst().account().currency();
    long toPay = -entry.moves(entry.account("available", currency));
    List<Part> parts = new ArrayList<>();
    for (Lot lot : books.spendable(currency, Programme.day(entry.recordedAt()))) {
      if (toPay <= 0) break;
      long part = Math.min(toPay, lot.amount());
      parts.add(new Part(lot.piece(), part));
      toPay -= part;
    }
    return parts;
  }
}
