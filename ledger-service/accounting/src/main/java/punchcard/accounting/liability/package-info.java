/// What points oblige to, as IFRS 15 and ASC 606 see it: how many are outstanding and why that
/// changed, what is deferred for them and what of it has been earned.
@NullMarked
package punchcard.accounting.liability;

import org.jspecify.annotations.NullMarked;
