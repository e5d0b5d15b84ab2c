package punchcard.ledger.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;

/// What kind of entry it is, and why it was made.
public sealed interface Origin {
  /// Points were spent at a partner: by a redemption, or by the capture of a hold.
  sealed interface Spending extends Origin {
    /// Where.
    PartnerId partner();
  }

  /// An event earned points, or the promise of points.
  record PointsIssued(Cause cause) implements Origin {}

  /// A member spent points at a partner.
  record PointsRedeemed(
      PartnerId partner,
      IdempotencyKey key,
      String caller,
      @Nullable String reason,
      @Nullable RedemptionTerms terms)
      implements Spending {}

  /// Points are set aside for a partner; the entry's sequence number names the hold.
  record PointsReserved(PartnerId partner, Asker asker, Instant expiresAt, @Nullable String reason)
      implements Origin {}

  /// Points for a redemption are set aside until a person has looked at it: it passes a limit. The
  /// entry's sequence number names the hold.
  ///
  /// @param passed the first limit that it passes
  record RedemptionHeld(
      PartnerId partner,
      Asker asker,
      Instant expiresAt,
      @Nullable String reason,
      SpendingLimit passed)
      implements Origin {}

  /// A hold was spent, in full or in part; what it did not need went back.
  record HoldCaptured(long hold, PartnerId partner, Asker asker, @Nullable RedemptionTerms terms)
      implements Spending {}

  /// Nothing of a hold was spent.
  record HoldReleased(long hold, Asker asker) implements Origin {}

  /// A hold's time was over.
  record HoldExpired(long hold) implements Origin {}

  /// Lots were past their last day.
  record PointsExpired() implements Origin {}

  /// Pending points became the member's.
  ///
  /// @param cause the event that fulfilled the booking; null: their day had come
  record PointsMatured(@Nullable Cause cause) implements Origin {}

  /// A booking was cancelled: what it promised is void.
  record PromiseCancelled(Cause cause) implements Origin {}

  /// A redemption was given back, in full or in part.
  ///
  /// @param returnedSequence of the entry that spent the points
  record RedemptionReturned(
      long returnedSequence, PartnerId partner, Asker asker, @Nullable String reason)
      implements Origin {}

  /// The opposite of an earlier entry.
  record EntryReversed(long reversedSequence, Asker asker, String reason) implements Origin {}

  /// A person's correction.
  ///
  /// @param approvedBy the second person, where the amount needs one
  record PointsAdjusted(Asker asker, String reason, @Nullable String approvedBy)
      implements Origin {}

  /// The net of what an event has earned and what it should have.
  record DifferencePosted(Cause cause) implements Origin {}

  /// Points left for another member.
  record TransferSent(String transferId, MemberId to, Asker asker, @Nullable String reason)
      implements Origin {}

  /// Points came from another member.
  record TransferReceived(String transferId, MemberId from) implements Origin {}

  /// The other member could not take them.
  record TransferReturned(String transferId, MemberId to, String why) implements Origin {}

  /// What a member had before the programme kept its books here.
  ///
  /// @param importFile SHA-256 of the file, in hexadecimal digits
  /// @param importLine from 1, the heading included
  record OpeningPosted(Cause cause, String importFile, int importLine) implements Origin {}

  /// Points of one currency became points of another: `rateTo` for each `rateFrom`.
  record PointsConverted(long rateFrom, long rateTo, Asker asker) implements Origin {}
}
