package punchcard.miner.reporting;

/// How far one partition is read with one batch.
///
/// @param from the position that the batch was read from
/// @param to the position after it: of the next record
public record Advance(int partition, long from, long to) {}
