package punchcard.ledger;

import punchcard.ledger.journal.IdempotencyKey;

/// The idempotency key was used before for something else: an error, which changes nothing.
public record KeyReused(IdempotencyKey key) implements Outcome, Reply {}
