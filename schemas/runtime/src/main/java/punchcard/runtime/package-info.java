/// What every service needs to run: its settings from the environment, Kafka Streams with the
/// settings that keep it exactly-once and quick to come back, health, tokens, and the way to the
/// instance that owns a key. It knows nothing of points, rules or members.
@NullMarked
package punchcard.runtime;

import org.jspecify.annotations.NullMarked;
