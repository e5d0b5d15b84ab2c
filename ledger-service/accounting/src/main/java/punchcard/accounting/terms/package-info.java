/// What has been agreed, and with whom: the versions of terms, found again by the numbers that
/// are stamped on lots and redemptions.
@NullMarked
package punchcard.accounting.terms;

import org.jspecify.annotations.NullMarked;
