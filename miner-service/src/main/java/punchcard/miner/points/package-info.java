/// Keeps the journal of points in tables: entries, their legs, the lots they made and took, and the
/// sums that are asked for most.
@NullMarked
package punchcard.miner.points;

import org.jspecify.annotations.NullMarked;
