package punchcard.ledger;

/// Why the ledger says no, in the order in which it looks: the first that applies is the answer.
public enum Refusal {
  /// An amount is zero or negative.
  AMOUNT_NOT_POSITIVE,
  /// An amount is more than [Amounts#MOST].
  AMOUNT_TOO_LARGE,
  /// Nothing was ever posted to the member.
  UNKNOWN_MEMBER,
  /// The member never had points of this currency.
  UNKNOWN_CURRENCY,
  /// The member's spendable points are fewer than asked for.
  BALANCE_TOO_LOW,
  /// The member would have more points than can be counted.
  BALANCE_TOO_LARGE
}
