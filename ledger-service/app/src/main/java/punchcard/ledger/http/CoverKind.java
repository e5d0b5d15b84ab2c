package punchcard.ledger.http;

/// What covers what a partner comes to owe.
enum CoverKind {
  NONE,
  DEPOSIT,
  CREDIT
}
