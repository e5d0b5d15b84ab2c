package punchcard.rules;

import java.util.List;

/// What one rule says about one event.
sealed interface RuleOutcome {
  /// Credits, and what they use of the rule's cap: nothing without a cap.
  record Pays(List<Credit> credits, List<CapUse> uses) implements RuleOutcome {}

  /// No credit, and why.
  record PaysNothing(NoPoints reason) implements RuleOutcome {}
}
