package punchcard.rules;

import java.util.List;

/// What one rule says about one event.
sealed interface RuleOutcome {
  /// Credits, and what they use of the rule's cap: nothing without a cap.
  record Pays(List<Credit> credits, List<Count> uses) implements RuleOutcome {
    /// All of them together; the most that there is, if they come to more.
    long minor() {
      long sum = 0;
      for (Credit credit : credits) sum += Math.min(credit.points().minor(), Long.MAX_VALUE - sum);
      return sum;
    }
  }

  /// No credit, and why.
  record PaysNothing(NoPoints reason) implements RuleOutcome {}

  /// It cannot be worked out.
  record Fails(RuleInForce rule, Fault fault, String explanation) implements RuleOutcome {}
}
