/// The log's events as rules see them: which types there are, which fields of each a rule may read,
/// and how those are read.
@NullMarked
package punchcard.rules.events;

import org.jspecify.annotations.NullMarked;
