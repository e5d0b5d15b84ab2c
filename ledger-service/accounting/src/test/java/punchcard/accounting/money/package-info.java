@NullMarked
package punchcard.accounting.money;

import org.jspecify.annotations.NullMarked;
