/// Keeps the books beside the journal: works out the reports of closed months and watches how far
/// partners' covers are used, on threads of its own, and writes both as facts, once with any number
/// of instances.
@NullMarked
package punchcard.ledger.books;

import org.jspecify.annotations.NullMarked;
