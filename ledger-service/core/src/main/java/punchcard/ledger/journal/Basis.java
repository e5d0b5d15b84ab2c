package punchcard.ledger.journal;

/// Why points exist, as accounting for revenue sees it (IFRS 15, B39–B43).
public enum Basis {
  /// They were given away: what they will cost is an expense.
  MARKETING,
  /// They were sold with a purchase: part of its price is theirs, and is earned when they are
  /// spent.
  SALE
}
