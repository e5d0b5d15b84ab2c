package punchcard.ledger;

import java.time.Instant;
import java.util.List;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Movements;

/// Points that are set aside for a partner.
///
/// @param number the sequence number of the entry that made it
/// @param expiresAt from then on it is over
/// @param lots what is set aside, at least one; they do not expire while they are
public record Hold(long number, PartnerId partner, Instant expiresAt, List<Lot> lots) {
  public Hold {
    lots = List.copyOf(lots);
  }

  public Currency currency() {
    return lots.getFirst().currency();
  }

  public long amountMinor() {
    return Movements.sum(lots);
  }
}
