package punchcard.ledger.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import punchcard.ledger.Hold;

/// Points that are set aside for a partner.
///
/// @param holdId to capture or release it by
/// @param amount minor units
/// @param expiresAt when it ends by itself
/// @param underReview whether it is a redemption that waits for a person
@Serdeable
record HoldView(
    long holdId,
    String partner,
    String currency,
    long amount,
    Instant expiresAt,
    boolean underReview) {
  static HoldView of(Hold hold) {
    return new HoldView(
        hold.number(),
        hold.partner().value(),
        hold.currency().code(),
        hold.amountMinor(),
        hold.expiresAt(),
        hold.isUnderReview());
  }
}
