package punchcard.ledger.naive;

/// What a member owes.
final class NaiveDebt {
  final String currency;
  final String bearer;
  final long original;
  long left;

  NaiveDebt(String currency, String bearer, long original) {
    this.currency = currency;
    this.bearer = bearer;
    this.original = original;
    this.left = original;
  }
}
