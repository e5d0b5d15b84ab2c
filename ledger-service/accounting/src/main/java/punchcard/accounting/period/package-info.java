/// Which accounting month an entry counts in, once months have been closed.
@NullMarked
package punchcard.accounting.period;

import org.jspecify.annotations.NullMarked;
