/// What the journal is made of: entries with legs, lots and debts, what each was made for, and the
/// chain of hashes through a member's entries. Immutable values that know nothing of how they are
/// decided.
@NullMarked
package punchcard.ledger.journal;

import org.jspecify.annotations.NullMarked;
