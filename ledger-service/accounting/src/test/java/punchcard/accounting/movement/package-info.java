@NullMarked
package punchcard.accounting.movement;

import org.jspecify.annotations.NullMarked;
