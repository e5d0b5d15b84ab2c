/// What the programme has decided about its points, version by version: what a currency is, when it
/// expires, and what happens when more is taken back than there is.
@NullMarked
package punchcard.ledger.programme;

import org.jspecify.annotations.NullMarked;
