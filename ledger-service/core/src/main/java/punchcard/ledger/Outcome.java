package punchcard.ledger;

/// What comes of a request: a new fact, or none because the ledger has seen the request before.
public sealed interface Outcome
    permits LedgerEvent, Outcome.Duplicate, Outcome.Repeated, KeyReused {
  /// The stream has posted this already; nothing happens.
  record Duplicate(Source source) implements Outcome {}

  /// The key was answered before, and is answered the same.
  record Repeated(Answer answer) implements Outcome {}
}
