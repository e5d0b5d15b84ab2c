/// Decides one partition of the log, fact by fact: from facts and markers to requests to the
/// ledger. What it has to remember lies in stores that whoever drives it provides: Kafka Streams'
/// in the running service, memory where the past is replayed.
@NullMarked
package punchcard.rules.engine;

import org.jspecify.annotations.NullMarked;
