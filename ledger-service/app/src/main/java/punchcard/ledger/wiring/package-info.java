/// Puts the ledger together: its topology, its state and its HTTP edge.
@NullMarked
package punchcard.ledger.wiring;

import org.jspecify.annotations.NullMarked;
