/// A ledger written to be obviously right and nothing else, from what is asked of the ledger and
/// not from how it does it: every point is an object that is moved about, nothing is ever summed
/// up before it is needed, and everything is searched from the start each time.
@NullMarked
package punchcard.ledger.naive;

import org.jspecify.annotations.NullMarked;
