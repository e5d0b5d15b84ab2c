package punchcard.rules;

import java.util.List;

/// When a rule applies to an event of its type. Pure: the same occasion, the same answer.
@FunctionalInterface
public interface Condition {
  /// The condition of a rule that names none.
  Condition ALWAYS = _ -> true;

  /// Whether the rule applies.
  ///
  /// @throws RuleFailure if that cannot be worked out for this event
  boolean holds(Occasion occasion);

  /// What the parts come to that must all be true, for people to read.
  default List<Finding> findings(Occasion occasion) {
    return List.of();
  }
}
