package punchcard.cli;

/// How far an import waits for its rows. What it has not waited for, it does not tell of.
enum ImportUntil {
  /// Until the brokers have them. Partners' own users can follow them no further.
  SENT,
  /// Until admission has decided on each.
  ADMITTED,
  /// Until the ledger has decided on each that was admitted, now or by an earlier import.
  POSTED
}
