/// Finds what somebody meant who wrote a name that there is not.
@NullMarked
package punchcard.rules.spelling;

import org.jspecify.annotations.NullMarked;
