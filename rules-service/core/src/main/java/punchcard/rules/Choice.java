package punchcard.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import punchcard.rules.RuleOutcome.Fails;
import punchcard.rules.RuleOutcome.Pays;

/// The rules of one group that look at one type of events, or one rule that is in no group.
///
/// @param rules in the order in which they are asked
record Choice(Pick pick, List<RuleInForce> rules) {
  Choice {
    rules = List.copyOf(rules);
  }

  /// A rule that every event gets, whatever others give.
  static Choice of(RuleInForce rule) {
    return new Choice(Pick.STACK, List.of(rule));
  }

  static Choice among(Pick pick, List<RuleInForce> rules) {
    if (pick != Pick.FIRST) return new Choice(pick, rules);
    List<RuleInForce> sorted = new ArrayList<>(rules);
    sorted.sort(Comparator.comparingInt(Choice::priority));
    return new Choice(pick, sorted);
  }

  /// What counts of what the rules say. A failure of any rule that is asked counts: which rule is
  /// the best is not known without it. What waits for a budget is picked as though it was given.
  ///
  /// @param draws takes what is given before the next rule is asked
  List<RuleOutcome> outcomes(Function<RuleInForce, RuleOutcome> ask, Draws draws) {
    if (pick == Pick.BEST && rules.size() > 1) {
      List<RuleOutcome> best = best(rules.stream().map(ask).toList());
      best.forEach(outcome -> draw(outcome, draws));
      return best;
    }
    List<RuleOutcome> outcomes = new ArrayList<>(rules.size());
    for (RuleInForce rule : rules) {
      RuleOutcome outcome = ask.apply(rule);
      outcomes.add(outcome);
      draw(outcome, draws);
      if (pick == Pick.FIRST && outcome.minor() > 0) break;
    }
    return outcomes;
  }

  private static void draw(RuleOutcome outcome, Draws draws) {
    if (outcome instanceof Pays pays) draws.draw(pays.credits());
  }

  private static List<RuleOutcome> best(List<RuleOutcome> outcomes) {
    RuleOutcome best = null;
    for (RuleOutcome outcome : outcomes) {
      if (outcome instanceof Fails) return List.of(outcome);
      if (outcome.minor() > (best == null ? 0 : best.minor())) best = outcome;
    }
    return best == null ? outcomes : List.of(best);
  }

  private static int priority(RuleInForce rule) {
    @Nullable Grouping group = rule.rule().group();
    return group == null ? 0 : group.priority();
  }
}
