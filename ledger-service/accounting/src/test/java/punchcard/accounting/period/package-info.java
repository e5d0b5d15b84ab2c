@NullMarked
package punchcard.accounting.period;

import org.jspecify.annotations.NullMarked;
