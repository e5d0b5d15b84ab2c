/// What tests share: a real Kafka, schema ids for topology tests, and the rules of the
/// architecture.
@NullMarked
package punchcard.testkit;

import org.jspecify.annotations.NullMarked;
