/// Who owes whom for points: a statement per partner and month, in which every figure is a sum
/// over entries at the prices that were stamped on them.
@NullMarked
package punchcard.accounting.settlement;

import org.jspecify.annotations.NullMarked;
