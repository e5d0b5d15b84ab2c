package punchcard.onboarding.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;

/// An entry of the ledger in which a partner is involved: it was earned by an event of this
/// partner, or is spent, held or given back there. Who merely pays for points is not, since it
/// would learn where its customers are.
///
/// @param entryId of the ledger
/// @param kind what it is: `PointsIssued`
/// @param eventId of this partner, for which it was posted; empty: none
/// @param legs on this partner's own accounts
public record PointsMoved(
    MemberId member,
    PartnerId partner,
    String entryId,
    String kind,
    Instant occurredAt,
    Optional<String> eventId,
    List<OwnLeg> legs) {
  public PointsMoved {
    legs = List.copyOf(legs);
  }

  /// One account's part.
  ///
  /// @param bucket of the account: `issued`, `redeemed`
  /// @param amountMinor of the leg, in minor units of the currency
  public record OwnLeg(String bucket, String currency, long amountMinor) {}
}
