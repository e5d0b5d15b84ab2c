/// Answers questions about the journal over time from the tables of miner `points`: balances as of
/// any moment and as known at any moment, entries by what they say, and who owes members how much.
@NullMarked
package punchcard.miner.journal;

import org.jspecify.annotations.NullMarked;
