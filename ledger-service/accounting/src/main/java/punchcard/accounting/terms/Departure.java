package punchcard.accounting.terms;

import java.time.YearMonth;
import punchcard.kernel.PartnerId;

/// The fact that a partner has left; its statement of that month is its run-off statement.
///
/// @param period the last month in which the partner takes part
/// @param termsVersion the version of its terms that says who pays for what is outstanding
public record Departure(PartnerId partner, YearMonth period, int termsVersion) {}
