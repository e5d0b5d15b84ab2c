package punchcard.rules.replay;

import java.util.Comparator;

/// A rule of a version that gives, or gave, points of a currency.
public record RuleChanged(String agreement, int version, String rule, String currency)
    implements Comparable<RuleChanged> {
  private static final Comparator<RuleChanged> ORDER =
      Comparator.comparing(RuleChanged::agreement)
          .thenComparing(RuleChanged::rule)
          .thenComparing(RuleChanged::version)
          .thenComparing(RuleChanged::currency);

  @Override
  public int compareTo(RuleChanged other) {
    return ORDER.compare(this, other);
  }
}
