package punchcard.rules.diff;

import punchcard.rules.DateRange;
import punchcard.rules.RuleId;

/// One rule says something else on some days.
///
/// @param days of events; all that follow each other and have the same difference
public record Change(RuleId rule, DateRange days, Difference difference) {}
