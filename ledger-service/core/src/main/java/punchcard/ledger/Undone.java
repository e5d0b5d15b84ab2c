package punchcard.ledger;

/// How much of an earlier entry has been given back.
///
/// @param sequence of the earlier entry
/// @param returnedMinor what was returned of a redemption; minor units
/// @param reversed whether the whole entry was
public record Undone(long sequence, long returnedMinor, boolean reversed) {}
