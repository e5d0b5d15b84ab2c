package punchcard.rules.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import punchcard.rules.Explanation;
import punchcard.rules.Verdict;

/// What an event would earn.
///
/// @param setAside whether a rule cannot be worked out for it, so that it would earn nothing until
///     that rule is mended
/// @param withinReach the rules that would apply if some numbers were larger
@Serdeable
record EvaluationView(
    boolean setAside,
    List<CreditView> credits,
    List<WithinReachView> withinReach,
    List<RuleView> rules) {
  static EvaluationView of(List<Explanation> explanations, boolean withFindings) {
    boolean setAside = explanations.stream().anyMatch(it -> it.verdict() == Verdict.FAILED);
    List<CreditView> credits =
        explanations.stream()
            .filter(it -> it.verdict() == Verdict.PAID && !setAside)
            .flatMap(it -> it.credits().stream().map(CreditView::of))
            .toList();
    return new EvaluationView(
        setAside,
        credits,
        explanations.stream().flatMap(it -> WithinReachView.of(it, withFindings)).toList(),
        explanations.stream().map(it -> RuleView.of(it, withFindings)).toList());
  }
}
