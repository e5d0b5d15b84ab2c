/// What is different between two versions of an agreement: for which rule, on which days, in which
/// of its terms.
@NullMarked
package punchcard.rules.diff;

import org.jspecify.annotations.NullMarked;
