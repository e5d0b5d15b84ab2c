package punchcard.cli.audit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Origin;

/// Nobody loses a lot on its last day or spends it after. For lots that lapse without activity it
/// knows when a member was last active.
final class LastDays {
  private Map<Currency, LocalDate> lastActive = Map.of();

  /// Before the entry's lots are moved.
  void check(Subject subject) {
    boolean expire = subject.origin() instanceof Origin.PointsExpired;
    for (Lot lot : subject.takenFromLots()) {
      if (lot.isPending()) continue;
      @Nullable LocalDate last = lastDay(lot);
      if (expire) endedBefore(subject, lot, last);
      else notEndedBefore(subject, lot, last);
    }
  }

  private static void endedBefore(Subject subject, Lot lot, @Nullable LocalDate last) {
    if (last == null || !last.isBefore(subject.occurredOn()))
      subject.fault(
          Proof.DATES, "Lot " + lot.id() + " expires before its last day, " + last + ", is over.");
  }

  private static void notEndedBefore(Subject subject, Lot lot, @Nullable LocalDate last) {
    if (last != null && last.isBefore(subject.recordedOn()))
      subject.fault(
          Proof.DATES, "It takes of lot " + lot.id() + " after its last day, " + last + ".");
  }

  private @Nullable LocalDate lastDay(Lot lot) {
    @Nullable LocalDate day = lot.expiresOn();
    int months = lot.stamp().inactivityMonths();
    if (day != null || months == 0) return day;
    return lastActive.getOrDefault(lot.currency(), lot.earnedOn()).plusMonths(months);
  }

  /// After that.
  void follow(Subject subject) {
    active(subject, subject.moved().made());
    if (isActivity(subject.origin())) active(subject, subject.moved().spent());
  }

  /// What comes late counts from when it comes.
  private void active(Subject subject, List<Lot> lots) {
    if (lots.isEmpty()) return;
    LocalDate occurred = subject.occurredOn();
    LocalDate recorded = subject.recordedOn();
    LocalDate day = recorded.isAfter(occurred.plusDays(1)) ? recorded : occurred;
    if (lastActive.isEmpty()) lastActive = new HashMap<>(2);
    for (Lot lot : lots) lastActive.merge(lot.currency(), day, LastDays::later);
  }

  /// Whether what an entry takes is the member's doing, or becomes the member's own.
  private static boolean isActivity(Origin origin) {
    return switch (origin) {
      case Origin.Spending _, Origin.PointsReserved _, Origin.RedemptionHeld _ -> true;
      case Origin.PointsMatured _ -> true;
      case Origin.TransferSent _, Origin.PointsConverted _ -> true;
      case Origin.PointsIssued _, Origin.TransferReceived _, Origin.OpeningPosted _ -> false;
      case Origin.HoldReleased _, Origin.HoldExpired _, Origin.PointsExpired _ -> false;
      case Origin.PromiseCancelled _, Origin.RedemptionReturned _ -> false;
      case Origin.EntryReversed _, Origin.PointsAdjusted _, Origin.DifferencePosted _ -> false;
      case Origin.TransferReturned _ -> false;
      case Origin.Becoming _, Origin.PointsHandedOver _, Origin.PointsTakenOver _ -> false;
    };
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
