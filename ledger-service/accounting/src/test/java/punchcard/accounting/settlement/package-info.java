@NullMarked
package punchcard.accounting.settlement;

import org.jspecify.annotations.NullMarked;
