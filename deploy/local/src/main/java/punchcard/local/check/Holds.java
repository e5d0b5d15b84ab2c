package punchcard.local.check;

import java.time.Instant;
import java.util.List;

/// A hold ends once, in time, and then each point of it is spent or back.
final class Holds {
  private Holds() {}

  static List<String> differences(Evidence evidence) {
    return Walk.before(evidence, Holds::look);
  }

  private static void look(Books books, Entry entry, List<String> differences) {
    switch (entry.origin()) {
      case Origin.HoldMade of -> {
        if (!of.expiresAt().isAfter(entry.recordedAt()))
          differences.add(entry.entryId() + " holds until " + of.expiresAt());
      }
      case Origin.HoldEnded ended -> {
        Books.Hold hold = books.hold(ended.hold());
        if (hold == null)
          differences.add(entry.entryId() + " ends hold " + ended.hold() + ", which is not open");
        else end(hold, ended, entry, differences);
      }
      case Origin _ -> {}
    }
  }

  private static void end(
      Books.Hold hold, Origin.HoldEnded ended, Entry entry, List<String> differences) {
    if (!isInTime(hold.expiresAt(), ended, entry.recordedAt()))
      differences.add(entry.entryId() + " ends a hold until " + hold.expiresAt());
    if (ended instanceof Origin.HoldCaptured at && !at.partner().equals(hold.partner()))
      differences.add(entry.entryId() + " spends elsewhere what is held for " + hold.partner());
    List<Lot> spent = entry.moved().spent();
    if (!(ended instanceof Origin.HoldCaptured) && !spent.isEmpty())
      differences.add(entry.entryId() + " spends " + spent);
    Sums<String> left = new Sums<>();
    for (Lot lot : hold.lots()) add(left, lot, 1);
    for (Lot lot : spent) add(left, lot, -1);
    for (Lot lot : entry.moved().restored()) add(left, lot, -1);
    left.unequalToZero()
        .forEach((lot, n) -> differences.add(entry.entryId() + " leaves " + n + " held of " + lot));
  }

  private static boolean isInTime(Instant end, Origin.HoldEnded ended, Instant at) {
    return ended instanceof Origin.HoldExpired ? !at.isBefore(end) : at.isBefore(end);
  }

  private static void add(Sums<String> sums, Lot lot, int sign) {
    sums.add("lot " + lot.lotId(), sign * lot.amount());
    sums.add("the allocation of lot " + lot.lotId(), sign * lot.allocated());
  }
}
