package punchcard.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is left of budgets while one thing after another is drawn from them.
final class Draws implements Budgets {
  private final Budgets before;
  private final Map<BudgetKey, Long> drawn = new HashMap<>();

  Draws(Budgets before) {
    this.before = before;
  }

  @Override
  public Left left(BudgetKey budget, long wanted) {
    long taken = drawn.getOrDefault(budget, 0L);
    return before.left(budget, wanted + taken).less(taken);
  }

  void draw(List<Credit> credits) {
    credits.forEach(credit -> add(credit, credit.points().minor()));
  }

  void giveBack(List<Credit> credits) {
    credits.forEach(credit -> add(credit, -credit.points().minor()));
  }

  private void add(Credit credit, long minor) {
    BudgetKey budget = BudgetKey.of(credit);
    if (budget != null) drawn.merge(budget, minor, Long::sum);
  }
}
