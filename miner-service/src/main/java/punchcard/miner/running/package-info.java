/// Runs the miners: a thread and a consumer group for each version that is filled, independent of
/// all others, and one supervisor that starts and stops them as the catalogue of versions says.
@NullMarked
package punchcard.miner.running;

import org.jspecify.annotations.NullMarked;
