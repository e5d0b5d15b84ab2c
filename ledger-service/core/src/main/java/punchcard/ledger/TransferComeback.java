package punchcard.ledger;

/// Points that another member could not take come back. It cannot be refused.
public record TransferComeback(Envelope envelope, Passage passage, Refusal why)
    implements Command {}
