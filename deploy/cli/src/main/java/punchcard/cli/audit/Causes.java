package punchcard.cli.audit;

import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import punchcard.ledger.journal.Cause;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.journal.Promise;

/// Which events were posted, of all members of a partition: an event earns once, and ends each
/// promise once; and once more for each fact by which it is decided again. Differences may be
/// posted to an event again and again.
final class Causes {
  /// Under this key of an entry's notes: where the log has that fact.
  private static final String BECAUSE = "because-of";

  private final Fingerprints posted = new Fingerprints();

  void check(Subject subject) {
    @Nullable Cause cause = cause(subject.origin());
    if (cause == null) return;
    subject.checked(Proof.CAUSES);
    long fingerprint =
        Fingerprints.of(
            subject.origin().getClass().getSimpleName(),
            subject.transaction().member().value(),
            cause.partner().value(),
            cause.event().value(),
            promise(subject),
            subject.transaction().metadata().getOrDefault(BECAUSE, ""));
    if (!posted.add(fingerprint))
      subject.fault(
          Proof.CAUSES,
          "Event " + cause.event() + " of " + cause.partner() + " was posted before.");
  }

  /// Whose end it is; of anything else, nothing.
  private static String promise(Subject subject) {
    return switch (subject.origin()) {
      case Origin.PointsMatured _, Origin.PromiseCancelled _ ->
          subject.transaction().moved().taken().stream()
              .map(Lot::promise)
              .filter(Objects::nonNull)
              .map(Promise::bookingId)
              .filter(Objects::nonNull)
              .distinct()
              .collect(Collectors.joining(" "));
      default -> "";
    };
  }

  private static @Nullable Cause cause(Origin origin) {
    return switch (origin) {
      case Origin.PointsIssued(Cause cause) -> cause;
      case Origin.OpeningPosted(Cause cause, _, _) -> cause;
      case Origin.PointsMatured(Cause cause) -> cause;
      case Origin.PromiseCancelled(Cause cause) -> cause;
      case Origin.DifferencePosted _, Origin.PointsRedeemed _ -> null;
      case Origin.PointsReserved _, Origin.RedemptionHeld _ -> null;
      case Origin.HoldCaptured _, Origin.HoldReleased _, Origin.HoldExpired _ -> null;
      case Origin.PointsExpired _, Origin.RedemptionReturned _, Origin.EntryReversed _ -> null;
      case Origin.PointsAdjusted _, Origin.PointsConverted _ -> null;
      case Origin.TransferSent _, Origin.TransferReceived _, Origin.TransferReturned _ -> null;
      case Origin.Becoming _, Origin.PointsHandedOver _, Origin.PointsTakenOver _ -> null;
    };
  }
}
