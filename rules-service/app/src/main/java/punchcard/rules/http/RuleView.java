package punchcard.rules.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import punchcard.rules.Explanation;
import punchcard.rules.Verdict;

/// What became of one rule.
///
/// @param findings what its parts came to; not told to partners, who would read there what members
///     do elsewhere
/// @param credits what it gave, or would have given if it is outdone
@Serdeable
record RuleView(
    String agreement,
    int version,
    String rule,
    Verdict verdict,
    List<FindingView> findings,
    List<CreditView> credits) {
  static RuleView of(Explanation explanation, boolean withFindings) {
    return new RuleView(
        explanation.rule().agreement().value(),
        explanation.rule().version(),
        explanation.rule().rule().id().value(),
        explanation.verdict(),
        withFindings ? explanation.findings().stream().map(FindingView::of).toList() : List.of(),
        explanation.credits().stream().map(CreditView::of).toList());
  }
}
