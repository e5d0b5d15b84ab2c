package punchcard.rules;

import java.util.List;

/// How much a rule gives for an event, before rounding. Pure: the same occasion, the same
/// amount.
@FunctionalInterface
public interface AmountExpression {
  /// The exact amount in minor units.
  ///
  /// @throws RuleFailure if that cannot be worked out for this event
  Ratio of(Occasion occasion);

  /// What it comes to, for people to read.
  default List<Finding> findings(Occasion occasion) {
    return List.of();
  }
}
