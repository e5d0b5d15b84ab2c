package punchcard.ledger;

import org.jspecify.annotations.Nullable;
import punchcard.kernel.PartnerId;

/// What kind of entry it is, and why it was made.
public sealed interface Origin {
  /// An event earned points.
  record PointsIssued(Cause cause) implements Origin {}

  /// A member spent points at a partner.
  record PointsRedeemed(
      PartnerId partner, IdempotencyKey key, String caller, @Nullable String reason)
      implements Origin {}
}
