/// Amounts of money: exact while they are added up, rounded once, by name, when they are stated.
@NullMarked
package punchcard.accounting.money;

import org.jspecify.annotations.NullMarked;
