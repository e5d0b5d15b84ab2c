package punchcard.local.check;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Why an entry was made: what its body says.
sealed interface Origin {
  /// An event, or null: the day had come.
  sealed interface Caused extends Origin {
    @Nullable Cause cause();
  }

  /// Points were spent at a partner.
  sealed interface Spending extends Origin {
    String partner();
  }

  /// Points are set aside.
  sealed interface HoldMade extends Origin {
    String partner();

    Instant expiresAt();
  }

  /// A hold is over.
  sealed interface HoldEnded extends Origin {
    /// The sequence of the entry that reserved.
    long hold();
  }

  /// An earlier entry of the member is given back.
  sealed interface Undoing extends Origin {
    /// Its sequence.
    long undone();
  }

  /// Points on their way to another member.
  sealed interface Transfer extends Origin {
    String transferId();
  }

  /// The event for which something is posted.
  record Cause(String partner, String eventId) {
    /// Its name among all partners' events.
    String event() {
      return partner + "/" + eventId;
    }
  }

  record PointsIssued(Cause cause) implements Caused {}

  record PointsRedeemed(String partner, String key) implements Spending {}

  record PointsReserved(String partner, Instant expiresAt) implements HoldMade {}

  /// A redemption waits for a person.
  record RedemptionHeld(String partner, Instant expiresAt) implements HoldMade {}

  record HoldCaptured(long hold, String partner) implements Spending, HoldEnded {}

  record HoldReleased(long hold) implements HoldEnded {}

  record HoldExpired(long hold) implements HoldEnded {}

  record PointsExpired() implements Origin {}

  record PointsMatured(@Nullable Cause cause) implements Caused {}

  record PromiseCancelled(Cause cause) implements Caused {}

  record RedemptionReturned(long undone, String partner) implements Undoing {}

  record EntryReversed(long undone) implements Undoing {}

  record PointsAdjusted() implements Origin {}

  record DifferencePosted(Cause cause) implements Caused {}

  record TransferSent(String transferId, String to) implements Transfer {}

  record TransferReceived(String transferId, String from) implements Transfer {}

  record TransferReturned(String transferId, String to) implements Transfer {}

  /// The person is erased, and what was left is lost.
  record PointsForfeited() implements Origin {}

  /// The member is merged, or separated again.
  record MemberMarked() implements Origin {}

  /// Points or debts of a merged member leave.
  record PointsHandedOver(String transferId, String to) implements Transfer {}

  record PointsTakenOver(String transferId, String from) implements Transfer {}

  /// What a member had before, by a row of an imported file.
  record OpeningPosted(Cause cause) implements Caused {}

  record PointsConverted(long rateFrom, long rateTo) implements Origin {}
}
