package punchcard.ledger;

import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;

/// What a caller wants spent. Two with the same content are equal, however often they are asked.
///
/// @param partner where the points are spent
/// @param amountMinor minor units; the ledger refuses what is not more than zero
/// @param key the caller's own name for this request
/// @param caller who asks: the subject of the token
/// @param reason the caller's words, for the member to read
public record Redemption(
    PartnerId partner,
    Currency currency,
    long amountMinor,
    IdempotencyKey key,
    String caller,
    @Nullable String reason) {

  boolean hasKeyOf(Redemption other) {
    return key.equals(other.key) && caller.equals(other.caller);
  }
}
