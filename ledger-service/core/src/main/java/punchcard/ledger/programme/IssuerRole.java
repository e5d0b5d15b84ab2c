package punchcard.ledger.programme;

/// Who owes members what they spend a partner's points on (IFRS 15, B34–B38).
public enum IssuerRole {
  /// The partner that gave them: what a sale's price was allocated to them is deferred.
  PRINCIPAL,
  /// Another party honours them; the partner has arranged it, and defers nothing.
  AGENT
}
