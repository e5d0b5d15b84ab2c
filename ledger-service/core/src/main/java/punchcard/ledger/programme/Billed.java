package punchcard.ledger.programme;

/// When the partner that gives points pays for them.
public enum Billed {
  /// When the member gets them; those that expire have been paid for.
  AT_ISSUE,
  /// When the member spends them; those that expire are never billed.
  AT_REDEMPTION
}
