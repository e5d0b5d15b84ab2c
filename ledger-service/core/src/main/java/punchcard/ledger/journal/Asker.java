package punchcard.ledger.journal;

/// Who asked for something, and by which name for the request.
///
/// @param caller the subject of the token
public record Asker(String caller, IdempotencyKey key) {}
