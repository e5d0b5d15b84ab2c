package punchcard.rules.yaml;

import java.util.SortedMap;
import punchcard.rules.DateRange;
import punchcard.rules.RuleId;

/// What a rule says on some days, in words that are the same wherever the meaning is.
///
/// @param terms by the field's name: `when`, `POINTS amount`; without what is left out and means
///     nothing
public record RuleText(RuleId id, DateRange days, SortedMap<String, String> terms) {}
