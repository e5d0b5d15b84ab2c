package punchcard.ledger.programme;

/// What happens when points are taken back that the member has spent already.
public enum NegativeBalance {
  /// What is there is taken; the rest is borne by the party that the agreement names.
  NEVER,
  /// The member owes the rest, and later earnings repay it first.
  ALLOW,
  /// The member owes at most what is pending; what is more is borne as with [#NEVER].
  PENDING_ONLY
}
