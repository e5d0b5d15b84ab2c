/// Scenarios over Kafka and HTTP against real processes, each of them a sentence.
@NullMarked
package punchcard.systemtests;

import org.jspecify.annotations.NullMarked;
