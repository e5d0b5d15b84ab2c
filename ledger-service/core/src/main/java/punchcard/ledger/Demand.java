package punchcard.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;

/// What someone wants done. Two with the same content are equal, however often they are asked.
/// Amounts are minor units; the ledger refuses those that are not more than zero.
public sealed interface Demand {
  /// Spends points at a partner.
  ///
  /// @param reason the caller's words, for the member to read
  record Redemption(PartnerId partner, Currency currency, long amountMinor, @Nullable String reason)
      implements Demand {}

  /// Sets points aside for a partner.
  ///
  /// @param expiresAt when the hold ends by itself
  record Reservation(
      PartnerId partner,
      Currency currency,
      long amountMinor,
      Instant expiresAt,
      @Nullable String reason)
      implements Demand {
    /// The same with another end.
    Reservation endingAt(Instant end) {
      return new Reservation(partner, currency, amountMinor, end, reason);
    }
  }

  /// Spends a hold, in full or in part, and ends it.
  ///
  /// @param hold the sequence number of the entry that made it
  /// @param amountMinor null: all of it
  /// @param by only a hold of this partner; null: of any
  record Capture(long hold, @Nullable Long amountMinor, @Nullable PartnerId by) implements Demand {}

  /// Ends a hold; nothing is spent.
  record Release(long hold, @Nullable PartnerId by) implements Demand {}

  /// A person's word on a redemption that waits for it.
  ///
  /// @param hold the sequence number of the entry that holds its points
  record Review(long hold, boolean approved) implements Demand {}

  /// Gives a redemption back, in full or in part.
  ///
  /// @param sequence of the entry that spent the points
  /// @param amountMinor null: all that is left of it
  /// @param by only a redemption at this partner; null: at any
  record RedemptionReturn(
      long sequence, @Nullable Long amountMinor, @Nullable PartnerId by, @Nullable String reason)
      implements Demand {}

  /// Posts the opposite of an entry.
  record Reversal(long sequence, String reason) implements Demand {}

  /// Corrects a balance by hand.
  ///
  /// @param amountMinor more than zero: the member gets points; less: they are taken
  /// @param fundedBy who pays for what is given, and bears what cannot be taken
  /// @param expiresOn the last day of what is given; null: as the currency's policy says
  record Adjustment(
      Currency currency,
      long amountMinor,
      PartnerId fundedBy,
      String reason,
      @Nullable LocalDate expiresOn)
      implements Demand {}

  /// A second person's word on an adjustment that waits for it.
  ///
  /// @param proposal the number of the request that waits
  record Approval(long proposal, boolean approved) implements Demand {}

  /// Sends points to another member.
  record Transfer(MemberId to, Currency currency, long amountMinor, @Nullable String reason)
      implements Demand {}

  /// Turns points of one currency into points of another, at the rate in force.
  ///
  /// @param amountMinor of the currency that is given up
  record Conversion(Currency from, Currency to, long amountMinor) implements Demand {}
}
