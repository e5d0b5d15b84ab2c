package punchcard.ledger;

import java.time.Instant;

/// What a redemption is answered, now and whenever the same is asked again with the same key.
///
/// @param said the entry or the refusal; it has all that was asked
/// @param spendableMinor what the member could spend after it, in the currency asked about
public record Answer(LedgerEvent said, long spendableMinor) implements Reply {
  /// What was asked.
  Redemption redemption() {
    return switch (said) {
      case LedgerEvent.Posted(Entry entry, _) -> spent(entry.transaction());
      case LedgerEvent.Refused(Redeem redeem, _, _, _) -> redeem.redemption();
      case LedgerEvent.Refused(Issue issue, _, _, _) ->
          throw new IllegalStateException("nobody waits for " + issue.posting());
    };
  }

  private static Redemption spent(Transaction transaction) {
    Leg received = transaction.legs().getLast();
    return switch (transaction.origin()) {
      case Origin.PointsRedeemed(var partner, var key, var caller, var reason) ->
          new Redemption(partner, received.currency(), received.amountMinor(), key, caller, reason);
      case Origin.PointsIssued _ ->
          throw new IllegalStateException("nobody waits for " + transaction.entryId());
    };
  }

  /// When it was asked.
  Instant recordedAt() {
    return switch (said) {
      case LedgerEvent.Posted(Entry entry, _) -> entry.transaction().recordedAt();
      case LedgerEvent.Refused refused -> refused.request().timing().recordedAt();
    };
  }
}
