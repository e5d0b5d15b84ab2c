package punchcard.rules;

import java.util.List;

/// What one rule says about one event.
sealed interface RuleOutcome {
  /// All that it gives or would give together; the most that there is, if that comes to more.
  default long minor() {
    return 0;
  }

  /// Credits, and what they use of the rule's cap: nothing without a cap.
  record Pays(List<Credit> credits, List<Count> uses) implements RuleOutcome {
    @Override
    public long minor() {
      long sum = 0;
      for (Credit credit : credits) sum += Math.min(credit.points().minor(), Long.MAX_VALUE - sum);
      return sum;
    }
  }

  /// No credit yet: it is not known whether there is enough for it in a budget.
  record Awaits(Awaited awaited) implements RuleOutcome {
    @Override
    public long minor() {
      return awaited.minor();
    }
  }

  /// No credit, but it completes its promotion for the member.
  record Completes(Count completion) implements RuleOutcome {}

  /// No credit, and why.
  record PaysNothing(NoPoints reason) implements RuleOutcome {}

  /// It cannot be worked out.
  record Fails(RuleInForce rule, Fault fault, String explanation) implements RuleOutcome {}
}
