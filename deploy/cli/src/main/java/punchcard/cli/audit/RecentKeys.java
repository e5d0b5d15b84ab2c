package punchcard.cli.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.ledger.journal.Asker;
import punchcard.ledger.journal.Origin;

/// The idempotency keys of a member's requests, as long as they may not be used again.
final class RecentKeys {
  /// How long the ledger keeps a key.
  private static final Duration KEPT = Duration.ofDays(35);

  private record Used(long fingerprint, Instant at) {}

  private List<Used> used = List.of();

  void check(Subject subject) {
    @Nullable Asker asker = asker(subject.origin());
    if (asker == null) return;
    subject.checked(Proof.CAUSES);
    Instant now = subject.transaction().recordedAt();
    forgetBefore(now.minus(KEPT));
    long fingerprint =
        Fingerprints.of(isApproved(subject.origin()), asker.caller(), asker.key().value());
    for (Used before : used)
      if (before.fingerprint() == fingerprint) {
        subject.fault(
            Proof.CAUSES,
            "%s has used the idempotency key %s before, at %s."
                .formatted(asker.caller(), asker.key(), before.at()));
        return;
      }
    used.add(new Used(fingerprint, now));
  }

  private void forgetBefore(Instant oldest) {
    if (used.isEmpty()) used = new ArrayList<>(2);
    else used.removeIf(before -> before.at().isBefore(oldest));
  }

  /// An adjustment that waited for a second person has the key of whoever proposed it, which may
  /// be free for something else by then.
  private static String isApproved(Origin origin) {
    return origin instanceof Origin.PointsAdjusted adjusted && adjusted.approvedBy() != null
        ? "approved"
        : "";
  }

  private static @Nullable Asker asker(Origin origin) {
    return switch (origin) {
      case Origin.PointsRedeemed redeemed -> new Asker(redeemed.caller(), redeemed.key());
      case Origin.PointsReserved reserved -> reserved.asker();
      case Origin.RedemptionHeld held -> held.asker();
      case Origin.HoldCaptured captured -> captured.asker();
      case Origin.HoldReleased released -> released.asker();
      case Origin.RedemptionReturned returned -> returned.asker();
      case Origin.EntryReversed reversed -> reversed.asker();
      case Origin.PointsAdjusted adjusted -> adjusted.asker();
      case Origin.TransferSent sent -> sent.asker();
      case Origin.PointsConverted converted -> converted.asker();
      case Origin.PointsIssued _, Origin.PointsExpired _, Origin.PointsMatured _ -> null;
      case Origin.PromiseCancelled _, Origin.DifferencePosted _, Origin.HoldExpired _ -> null;
      case Origin.TransferReceived _, Origin.TransferReturned _, Origin.OpeningPosted _ -> null;
      case Origin.Becoming _, Origin.PointsHandedOver _, Origin.PointsTakenOver _ -> null;
    };
  }
}
