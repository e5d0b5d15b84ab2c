package punchcard.ledger;

/// Points from another member arrive.
public record TransferArrival(Envelope envelope, Passage passage) implements Command {}
