/// The contract between all parts: which topics there are, what their records are, and how they are
/// read and written in Confluent's wire format.
@NullMarked
package punchcard.events;

import org.jspecify.annotations.NullMarked;
