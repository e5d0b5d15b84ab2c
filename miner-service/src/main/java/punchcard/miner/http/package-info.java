/// The tables over HTTP: one member's timeline and spend summary, the journal over time, and
/// how the miners are doing.
@NullMarked
package punchcard.miner.http;

import org.jspecify.annotations.NullMarked;
