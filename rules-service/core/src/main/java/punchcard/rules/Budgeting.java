package punchcard.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Points;
import punchcard.rules.Budgets.Left;
import punchcard.rules.RuleOutcome.Awaits;
import punchcard.rules.RuleOutcome.Pays;
import punchcard.rules.RuleOutcome.PaysNothing;

/// Holds what the rules of a promotion give to what its budget has.
final class Budgeting {
  private Budgeting() {}

  /// What the budget lets a rule give. Of the last that there is, a part is given; of what may
  /// become more, nothing is given until it is enough.
  static RuleOutcome within(RuleInForce rule, RuleOutcome given, Budgets budgets) {
    Promotion promotion = rule.rule().promotion();
    if (promotion == null || !(given instanceof Pays pays)) return given;
    Points budget = promotion.budget();
    if (budget == null) return given;
    if (budget.isZero()) return new PaysNothing(NoPoints.BUDGET_SPENT);
    BudgetKey from = new BudgetKey(rule.agreement(), promotion.id(), budget.currency());
    Left left = budgets.left(from, pays.minor());
    if (left.minor() >= pays.minor()) return pays;
    if (!left.isLast()) return new Awaits(new Awaited(from, pays.minor()));
    return left.minor() > 0
        ? first(left.minor(), pays, rule)
        : new PaysNothing(NoPoints.BUDGET_SPENT);
  }

  private static Pays first(long minor, Pays pays, RuleInForce rule) {
    List<Credit> credits = Capping.first(minor, pays.credits());
    return new Pays(credits, uses(pays.uses(), pointsCap(rule), minor));
  }

  private static @Nullable CapKey pointsCap(RuleInForce rule) {
    return rule.rule().cap() instanceof Cap.OfPoints cap ? CapKey.of(rule, cap) : null;
  }

  /// Only what is given uses a cap on points.
  private static List<Count> uses(List<Count> uses, @Nullable CapKey ofPoints, long minor) {
    List<Count> less = new ArrayList<>(uses.size());
    for (Count use : uses)
      less.add(use.of().equals(ofPoints) ? new Count(use.of(), use.windowStart(), minor) : use);
    return less;
  }
}
