/// How an instance hears the answers to what it has asked through the log: in its own partition of
/// a topic of replies, by correlation id.
@NullMarked
package punchcard.runtime.replies;

import org.jspecify.annotations.NullMarked;
