package punchcard.ledger.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.ledger.IdempotencyKey;
import punchcard.ledger.Redemption;

/// What a member wants to spend.
///
/// @param partner where the points are spent
/// @param currency what points
/// @param amount minor units, more than zero
/// @param reason the member's own words, at most 200 characters
@Serdeable
record RedemptionRequest(
    @Nullable @Schema(example = "insurer") String partner,
    @Nullable @Schema(example = "POINTS") String currency,
    @Nullable @Schema(example = "500", minimum = "1") Long amount,
    @Nullable @Schema(example = "premium discount", maxLength = LONGEST_REASON) String reason) {
  private static final int LONGEST_REASON = 200;

  /// @throws org.zalando.problem.ThrowableProblem if a field is missing or cannot be
  Redemption toRedemption(@Nullable String key, String caller) {
    if (partner == null
        || currency == null
        || amount == null
        || key == null
        || !violations(key).isEmpty()) throw Problems.badInput(violations(key));
    return new Redemption(
        new PartnerId(partner),
        new Currency(currency),
        amount,
        new IdempotencyKey(key),
        caller,
        reason);
  }

  private List<String> violations(@Nullable String key) {
    List<String> found = new ArrayList<>();
    if (key == null || !IdempotencyKey.isValid(key))
      found.add("Idempotency-Key: 1 to 100 printable characters");
    if (partner == null || !PartnerId.isValid(partner)) found.add("partner: not a partner id");
    if (currency == null || !Currency.isValid(currency)) found.add("currency: not a currency");
    if (amount == null || amount <= 0) found.add("amount: must be more than zero");
    if (reason != null && reason.length() > LONGEST_REASON)
      found.add("reason: at most " + LONGEST_REASON + " characters");
    return found;
  }
}
