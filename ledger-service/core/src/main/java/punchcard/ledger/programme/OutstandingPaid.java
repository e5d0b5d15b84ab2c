package punchcard.ledger.programme;

/// Who pays for the points of a partner that leaves, as far as they are not paid for yet.
public enum OutstandingPaid {
  /// The partner, at once, in its run-off statement; with it everything is settled.
  BY_ISSUER_ON_LEAVING,
  /// The partner, as members spend them, in statements that go on.
  BY_ISSUER_AS_SPENT,
  /// The operator: the partner owes nothing any more.
  BY_OPERATOR
}
