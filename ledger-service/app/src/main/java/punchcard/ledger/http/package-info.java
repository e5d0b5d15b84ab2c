/// The ledger over HTTP: spending points, and what there is to spend. It asks the core's ports
/// and knows nothing of Kafka.
@NullMarked
package punchcard.ledger.http;

import org.jspecify.annotations.NullMarked;
