/// Puts the rules service together and starts it.
@NullMarked
package punchcard.rules.wiring;

import org.jspecify.annotations.NullMarked;
