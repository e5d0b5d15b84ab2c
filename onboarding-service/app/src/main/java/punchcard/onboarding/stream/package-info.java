/// Admission on Kafka Streams: reads partners' topics, asks the core, writes what it decides.
@NullMarked
package punchcard.onboarding.stream;

import org.jspecify.annotations.NullMarked;
