package punchcard.ledger;

/// What another member hands over arrives.
public record HandoverArrival(Envelope envelope, Handover handover) implements Command {}
