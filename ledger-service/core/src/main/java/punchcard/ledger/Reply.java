package punchcard.ledger;

/// What a caller who waits is told.
public sealed interface Reply permits Answer, KeyReused {}
