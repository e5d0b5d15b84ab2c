package punchcard.ledger.http;

/// The kinds of expiry, as JSON tells them apart.
enum ExpiryKind {
  NEVER,
  ROLLING,
  END_OF_MONTH,
  END_OF_YEAR,
  INACTIVITY
}
