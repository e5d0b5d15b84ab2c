package punchcard.rules;

import java.util.List;

/// What an event earns under the agreements in force.
public sealed interface Decision {
  /// Points: all the credits of one event, to be posted together.
  ///
  /// @param credits at least one
  /// @param uses what it uses of caps
  record Earned(List<Credit> credits, List<Count> uses) implements Decision {}

  /// No points, and why: of all its rules' reasons the one that was nearest to earning.
  record Nothing(NoPoints reason) implements Decision {}

  /// Undecided, because a rule cannot be worked out for this event: it waits until the rule is
  /// mended. Nothing of it is posted, also not by other rules, so that it is decided once and
  /// whole.
  ///
  /// @param explanation what the evaluation said
  record SetAside(RuleInForce rule, Fault fault, String explanation) implements Decision {}
}
