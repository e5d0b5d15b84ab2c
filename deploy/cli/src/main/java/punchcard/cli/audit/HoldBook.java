package punchcard.cli.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.journal.Origin.HoldCaptured;
import punchcard.ledger.journal.Origin.HoldExpired;
import punchcard.ledger.journal.Origin.HoldReleased;
import punchcard.ledger.journal.Origin.PointsReserved;
import punchcard.ledger.journal.Origin.RedemptionHeld;

/// A member's open holds: each ends once, and all of it is spent or given back.
final class HoldBook {
  private record Open(PartnerId partner, Instant expiresAt, Returnable lots) {}

  private Map<Long, Open> open = Map.of();

  void follow(Subject subject) {
    Origin origin = subject.origin();
    if (origin instanceof PointsReserved reserved)
      reserve(subject, reserved.partner(), reserved.expiresAt());
    if (origin instanceof RedemptionHeld held) reserve(subject, held.partner(), held.expiresAt());
    if (origin instanceof HoldCaptured captured) capture(subject, captured);
    if (origin instanceof HoldReleased released) {
      @Nullable Open hold = end(subject, released.hold());
      if (hold != null) beforeItsEnd(subject, released.hold(), hold);
    }
    if (origin instanceof HoldExpired(long number)) {
      @Nullable Open hold = end(subject, number);
      if (hold != null && !hold.expiresAt().equals(subject.transaction().occurredAt()))
        fault(subject, "Hold " + number + " is to expire at " + hold.expiresAt() + ".");
    }
  }

  private void reserve(Subject subject, PartnerId partner, Instant expiresAt) {
    subject.checked(Proof.HOLDS);
    if (open.isEmpty()) open = new HashMap<>(2);
    open.put(
        subject.sequence(), new Open(partner, expiresAt, new Returnable(subject.moved().taken())));
  }

  private void capture(Subject subject, HoldCaptured captured) {
    @Nullable Open hold = open.get(captured.hold());
    if (hold != null) {
      hold.lots().giveBack(subject, Proof.HOLDS, subject.moved().spent());
      beforeItsEnd(subject, captured.hold(), hold);
      if (!hold.partner().equals(captured.partner()))
        fault(subject, "Hold " + captured.hold() + " is for " + hold.partner() + ".");
    }
    end(subject, captured.hold());
  }

  private @Nullable Open end(Subject subject, long number) {
    subject.checked(Proof.HOLDS);
    @Nullable Open hold = open.get(number);
    if (hold == null) {
      fault(subject, "It ends hold " + number + ", which is not open.");
      return null;
    }
    open.remove(number);
    hold.lots().giveBack(subject, Proof.HOLDS, subject.moved().restored());
    long left = hold.lots().leftMinor();
    if (left > 0)
      fault(
          subject,
          "%,d points of hold %d are neither spent nor given back.".formatted(left, number));
    return hold;
  }

  private static void beforeItsEnd(Subject subject, long number, Open hold) {
    if (!subject.transaction().recordedAt().isBefore(hold.expiresAt()))
      fault(subject, "Hold " + number + " had expired at " + hold.expiresAt() + ".");
  }

  private static void fault(Subject subject, String text) {
    subject.fault(Proof.HOLDS, text);
  }
}
