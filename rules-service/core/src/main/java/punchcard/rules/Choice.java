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
  /// the best is not known without it.
  List<RuleOutcome> outcomes(Function<RuleInForce, RuleOutcome> ask) {
    if (rules.size() == 1) return List.of(ask.apply(rules.getFirst()));
    return switch (pick) {
      case STACK -> rules.stream().map(ask).toList();
      case BEST -> best(rules.stream().map(ask).toList());
      case FIRST -> first(ask);
    };
  }

  private List<RuleOutcome> first(Function<RuleInForce, RuleOutcome> ask) {
    List<RuleOutcome> outcomes = new ArrayList<>();
    for (RuleInForce rule : rules) {
      RuleOutcome outcome = ask.apply(rule);
      outcomes.add(outcome);
      if (outcome instanceof Pays) break;
    }
    return outcomes;
  }

  private static List<RuleOutcome> best(List<RuleOutcome> outcomes) {
    Pays best = null;
    for (RuleOutcome outcome : outcomes) {
      if (outcome instanceof Fails) return List.of(outcome);
      if (outcome instanceof Pays pays && (best == null || pays.minor() > best.minor()))
        best = pays;
    }
    return best == null ? outcomes : List.of(best);
  }

  private static int priority(RuleInForce rule) {
    @Nullable Grouping group = rule.rule().group();
    return group == null ? 0 : group.priority();
  }
}
