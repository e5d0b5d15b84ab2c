/// Conditions and amounts written in CEL, the Common Expression Language: checked against the
/// fields of the event type when an agreement is published, compiled once per version, evaluated
/// per event.
///
/// @see <a href="https://github.com/google/cel-spec">the language</a>
@NullMarked
package punchcard.rules.cel;

import org.jspecify.annotations.NullMarked;
