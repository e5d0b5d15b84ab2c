@NullMarked
package punchcard.accounting.liability;

import org.jspecify.annotations.NullMarked;
