package punchcard.local.check;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Spends each member's lots anew, the soonest-expiring first and then the oldest, and compares
/// which ones the journal says were taken.
final class LotOrder {
  private static final Comparator<Open> AS_SPENT =
      comparing(Open::lastDay)
          .thenComparing(open -> open.lot().earnedOn())
          .thenComparing(Open::sequence)
          .thenComparing(Open::index);

  private LotOrder() {}

  static List<String> differences(Evidence evidence) {
    List<String> differences = new ArrayList<>();
    for (List<Entry> history : evidence.histories().values()) follow(history, differences);
    return differences;
  }

  private static void follow(List<Entry> history, List<String> differences) {
    List<Open> lots = new ArrayList<>();
    for (Entry entry : history) {
      List<Entry.Taken> should = take(entry, lots);
      if (!should.equals(entry.lotsTaken()))
        differences.add(
            entry.entryId() + ": should take " + should + ", took " + entry.lotsTaken());
      for (Entry.Lot lot : entry.lotsMade()) lots.add(Open.of(lot));
    }
  }

  /// Takes what a redemption costs from the open lots, and returns from which.
  private static List<Entry.Taken> take(Entry entry, List<Open> lots) {
    List<Entry.Taken> taken = new ArrayList<>();
    if (!(entry.origin() instanceof Entry.Redeemed)) return taken;
    long toPay = Redemptions.points(entry);
    lots.sort(AS_SPENT);
    for (int n = 0; n < lots.size() && toPay > 0; n++) {
      Open open = lots.get(n);
      if (open.left() == 0 || open.lastDay().isBefore(Programme.day(entry.recordedAt()))) continue;
      long part = Math.min(toPay, open.left());
      taken.add(new Entry.Taken(open.lot().lotId(), open.lot().issuer(), part));
      lots.set(n, open.without(part));
      toPay -= part;
    }
    return taken;
  }

  /// A lot and what is left of it. Its id is the entry's sequence, a dot, and its place in the
  /// entry.
  private record Open(Entry.Lot lot, long sequence, int index, long left) {
    static Open of(Entry.Lot lot) {
      int dot = lot.lotId().indexOf('.');
      return new Open(
          lot,
          Long.parseLong(lot.lotId().substring(0, dot)),
          Integer.parseInt(lot.lotId().substring(dot + 1)),
          lot.amount());
    }

    LocalDate lastDay() {
      return lot.expiresOn() == null ? LocalDate.MAX : lot.expiresOn();
    }

    Open without(long part) {
      return new Open(lot, sequence, index, left - part);
    }
  }
}
