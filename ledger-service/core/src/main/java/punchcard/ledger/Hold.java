package punchcard.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Movements;

/// Points that are set aside for a partner.
///
/// @param number the sequence number of the entry that made it
/// @param expiresAt from then on it is over
/// @param lots what is set aside, at least one; they do not expire while they are
/// @param redeemer who asked for the redemption that waits here for another person; null: none does
public record Hold(
    long number, PartnerId partner, Instant expiresAt, List<Lot> lots, @Nullable String redeemer) {
  public Hold {
    lots = List.copyOf(lots);
  }

  /// Whether it is for a person to decide whether it is spent.
  public boolean isUnderReview() {
    return redeemer != null;
  }

  public Currency currency() {
    return lots.getFirst().currency();
  }

  public long amountMinor() {
    return Movements.sum(lots);
  }
}
