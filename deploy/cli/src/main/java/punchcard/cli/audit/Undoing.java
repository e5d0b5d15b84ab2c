package punchcard.cli.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import punchcard.ledger.journal.Bucket;
import punchcard.ledger.journal.Leg;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.journal.Origin.EntryReversed;
import punchcard.ledger.journal.Origin.RedemptionReturned;
import punchcard.ledger.journal.Origin.TransferReturned;
import punchcard.ledger.journal.Origin.TransferSent;
import punchcard.ledger.journal.Owner;
import punchcard.ledger.journal.Transaction;

/// What a member's entries give back: they name an earlier entry, and give no more than it took.
final class Undoing {
  private Map<Long, Remembered> remembered = Map.of();

  void remember(Subject subject) {
    if (remembered.isEmpty()) remembered = new HashMap<>(2);
    remembered.put(subject.sequence(), new Remembered(subject));
  }

  void follow(Subject subject) {
    List<Lot> restored = subject.moved().restored();
    switch (subject.origin()) {
      case RedemptionReturned returned -> returned(subject, returned);
      case EntryReversed reversed -> reversed(subject, reversed.reversedSequence());
      case TransferReturned returned -> returned(subject, returned);
      case Origin.PointsMatured _ -> matured(subject);
      case Origin.HoldCaptured _, Origin.HoldReleased _, Origin.HoldExpired _ -> {}
      case Origin.PointsIssued _, Origin.PointsRedeemed _ -> nothing(subject, restored);
      case Origin.PointsReserved _, Origin.RedemptionHeld _ -> nothing(subject, restored);
      case Origin.PointsExpired _ -> nothing(subject, restored);
      case Origin.PromiseCancelled _, Origin.PointsAdjusted _ -> nothing(subject, restored);
      case Origin.DifferencePosted _, Origin.PointsConverted _ -> nothing(subject, restored);
      case Origin.OpeningPosted _ -> nothing(subject, restored);
      case TransferSent _, Origin.TransferReceived _ -> nothing(subject, restored);
      case Origin.Becoming _, Origin.PointsHandedOver _, Origin.PointsTakenOver _ ->
          nothing(subject, restored);
    }
  }

  private static void nothing(Subject subject, List<Lot> restored) {
    if (!restored.isEmpty())
      subject.fault(
          Proof.LOTS,
          "It gives lot " + restored.getFirst().id() + " back, which its kind does not.");
  }

  /// Pending lots become available: as many as are taken, under their names.
  private static void matured(Subject subject) {
    Returnable promised =
        new Returnable(subject.moved().taken().stream().filter(Lot::isPending).toList());
    promised.giveBack(subject, Proof.LOTS, subject.moved().restored());
    if (promised.leftMinor() > 0)
      subject.fault(Proof.LOTS, "%,d that were pending are lost.".formatted(promised.leftMinor()));
  }

  private void returned(Subject subject, RedemptionReturned returned) {
    @Nullable Remembered before = find(subject, returned.returnedSequence());
    if (before == null) return;
    if (!(before.transaction().origin() instanceof Origin.Spending spending)) {
      fault(subject, name(before) + " spent nothing that could be returned.");
      return;
    }
    if (!spending.partner().equals(returned.partner()))
      fault(subject, name(before) + " was spent at " + spending.partner() + ".");
    if (before.isUndone()) fault(subject, name(before) + " was reversed before.");
    before.touch();
    before.taken().giveBack(subject, Proof.UNDOING, subject.moved().restored());
  }

  private void reversed(Subject subject, long sequence) {
    @Nullable Remembered before = find(subject, sequence);
    if (before == null) return;
    if (!isReversible(before.transaction().origin())) {
      fault(subject, name(before) + " is of a kind that is not reversed.");
      return;
    }
    if (before.isTouched()) {
      fault(subject, name(before) + " was reversed or returned before.");
      return;
    }
    before.undo();
    before.taken().giveBack(subject, Proof.UNDOING, subject.moved().restored());
    if (before.taken().leftMinor() > 0)
      fault(
          subject,
          "%,d that %s took are not given back."
              .formatted(before.taken().leftMinor(), name(before)));
    if (!before.transaction().occurredAt().equals(subject.transaction().occurredAt()))
      fault(subject, name(before) + " occurred at " + before.transaction().occurredAt() + ".");
    if (before.legsHold() && subject.legsHold()) opposite(subject, before);
  }

  private static boolean isReversible(Origin origin) {
    return switch (origin) {
      case Origin.PointsIssued _, Origin.DifferencePosted _, Origin.PointsAdjusted _ -> true;
      case Origin.OpeningPosted _ -> true;
      case Origin.PointsRedeemed _, Origin.HoldCaptured _, Origin.PointsExpired _ -> true;
      case Origin.PointsReserved _, Origin.RedemptionHeld _ -> false;
      case Origin.HoldReleased _, Origin.HoldExpired _ -> false;
      case Origin.PointsMatured _, Origin.PromiseCancelled _ -> false;
      case RedemptionReturned _, EntryReversed _, Origin.PointsConverted _ -> false;
      case TransferSent _, Origin.TransferReceived _, TransferReturned _ -> false;
      case Origin.Becoming _, Origin.PointsHandedOver _, Origin.PointsTakenOver _ -> false;
    };
  }

  /// The other side gets and gives what it gave and got; what could not be collected is borne by
  /// `uncollected`.
  private static void opposite(Subject subject, Remembered before) {
    LegSums sums = new LegSums();
    add(before.transaction(), sums);
    add(subject.transaction(), sums);
    for (Leg left : sums.left())
      fault(
          subject,
          "With %s it leaves %,d %s on %s."
              .formatted(name(before), left.amountMinor(), left.currency(), left.account()));
  }

  private static void add(Transaction of, LegSums sums) {
    for (Leg leg : of.legs())
      if (!(leg.account().owner() instanceof Owner.Member)
          && leg.account().bucket() != Bucket.UNCOLLECTED)
        sums.add(leg.account(), leg.currency(), leg.amountMinor());
  }

  private void returned(Subject subject, TransferReturned returned) {
    @Nullable Remembered before = remembered.get(References.sequenceOf(returned.transferId()));
    if (before == null || !isSentAs(returned.transferId(), before.transaction().origin())) return;
    before.taken().giveBack(subject, Proof.TRANSFERS, subject.moved().restored());
  }

  private static boolean isSentAs(String transferId, Origin origin) {
    return switch (origin) {
      case TransferSent sent -> sent.transferId().equals(transferId);
      case Origin.PointsHandedOver over -> over.transferId().equals(transferId);
      case Origin _ -> false;
    };
  }

  private @Nullable Remembered find(Subject subject, long sequence) {
    subject.checked(Proof.UNDOING);
    @Nullable Remembered before = remembered.get(sequence);
    if (before == null)
      fault(
          subject,
          "It refers to entry " + sequence + ", which the member does not have before it.");
    return before;
  }

  private static String name(Remembered before) {
    return "Entry " + before.transaction().sequence();
  }

  private static void fault(Subject subject, String text) {
    subject.fault(Proof.UNDOING, text);
  }
}
