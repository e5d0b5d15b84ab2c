/// The stream of facts: what happened comes in from `member-events`, what it earns goes out to
/// `postings`, and the agreements in force change at their markers in between.
@NullMarked
package punchcard.rules.stream;

import org.jspecify.annotations.NullMarked;
