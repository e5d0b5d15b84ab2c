/// Scenarios and properties of the accounts, over journals that are made here.
@NullMarked
package punchcard.accounting;

import org.jspecify.annotations.NullMarked;
