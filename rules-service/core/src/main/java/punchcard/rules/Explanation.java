package punchcard.rules;

import java.util.List;

/// Why one rule did or did not give points for one event.
///
/// @param findings what its condition and, if that is true, its cap and its amounts came to
/// @param credits what it gave, or would have given if it is outdone
public record Explanation(
    RuleInForce rule, Verdict verdict, List<Finding> findings, List<Credit> credits) {
  public Explanation {
    findings = List.copyOf(findings);
    credits = List.copyOf(credits);
  }

  /// What is missing for the rule to apply, if nothing but too small numbers keeps it from that;
  /// else empty.
  public List<Finding> missing() {
    if (verdict != Verdict.CONDITION_FALSE) return List.of();
    List<Finding> untrue = findings.stream().filter(finding -> !finding.isTrue()).toList();
    return untrue.stream().allMatch(finding -> finding.missing() > 0) ? untrue : List.of();
  }
}
