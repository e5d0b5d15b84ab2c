/// The ledger on Kafka: the topology that posts, its state, and how a waiting caller is answered.
///
/// The log's Avro records stop here: the `…Records` are the only classes that know both them and
/// the core's values.
@NullMarked
package punchcard.ledger.stream;

import org.jspecify.annotations.NullMarked;
