/// What a closed month came to, as it is kept: a canonical text for each party and one for what
/// points oblige to.
@NullMarked
package punchcard.accounting.report;

import org.jspecify.annotations.NullMarked;
