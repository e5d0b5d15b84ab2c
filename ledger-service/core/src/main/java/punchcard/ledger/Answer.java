package punchcard.ledger;

/// What a request is answered, now and whenever the same is asked again with the same key.
///
/// @param said the entry, the refusal, or what waits
/// @param spendableMinor what the member could spend after it, in the currency asked about
public record Answer(LedgerEvent said, long spendableMinor) implements Reply {}
