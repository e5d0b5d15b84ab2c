package punchcard.ledger.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.LogPosition;
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

  /// What becomes of the member itself: there may be no points to move.
  sealed interface Becoming extends Origin {}

  /// The member's person is erased: what points are left are lost, what is promised is void, what
  /// is owed is written off.
  ///
  /// @param order where the log has that it was ordered; null: what came to the member after it
  /// @param shown the hash, in hexadecimal digits, of the last entry when the member was shown what
  ///     is lost; empty: nothing was
  /// @param asShown whether the journal still was as it was shown
  record PointsForfeited(@Nullable LogPosition order, String shown, boolean asShown)
      implements Becoming {}

  /// The member is another one, too.
  record MemberMerged(MergeId merge, MemberId into) implements Becoming {}

  /// The member is itself again.
  record MemberUnmerged(MergeId merge, MemberId into) implements Becoming {}

  /// Whom the member had absorbed is another person.
  record MemberSeparated(MergeId merge, MemberId member) implements Becoming {}

  /// Points or debts left, because two members were merged or are so no longer.
  ///
  /// @param undoing whether they go back
  /// @param merges by which merges they are with the other then, the first first
  record PointsHandedOver(
      String transferId, MemberId to, MergeId merge, boolean undoing, List<MergeId> merges)
      implements Origin {
    public PointsHandedOver {
      merges = List.copyOf(merges);
    }
  }

  /// What another member handed over came.
  record PointsTakenOver(
      String transferId, MemberId from, MergeId merge, boolean undoing, List<MergeId> merges)
      implements Origin {
    public PointsTakenOver {
      merges = List.copyOf(merges);
    }
  }

  /// Points of one currency became points of another: `rateTo` for each `rateFrom`.
  record PointsConverted(long rateFrom, long rateTo, Asker asker) implements Origin {}
}
