/// What is at risk: how many points of whom are out, and how far what a partner owes is covered.
@NullMarked
package punchcard.accounting.exposure;

import org.jspecify.annotations.NullMarked;
