/// A grocer's year of real baskets, decided by the rules and worked out on paper.
@NullMarked
package punchcard.rules.year;

import org.jspecify.annotations.NullMarked;
