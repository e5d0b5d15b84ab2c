package punchcard.rules;

import java.util.List;

/// What an event earns under the agreements in force.
public sealed interface Decision {
  /// Points: all the credits of one event, to be posted together.
  ///
  /// @param credits at least one
  /// @param uses what it uses of caps and limits, and what is counted of promotions
  /// @param awaits what it would be given besides
  record Earned(List<Credit> credits, List<Count> uses, List<Awaited> awaits) implements Decision {
    /// All that there is to give.
    public Earned(List<Credit> credits, List<Count> uses) {
      this(credits, uses, List.of());
    }
  }

  /// No points, and why: of all its rules' reasons the one that was nearest to earning.
  ///
  /// @param uses what is counted of it nevertheless
  /// @param awaits what it would be given
  record Nothing(NoPoints reason, List<Count> uses, List<Awaited> awaits) implements Decision {
    /// For good.
    public Nothing(NoPoints reason) {
      this(reason, List.of(), List.of());
    }
  }

  /// Undecided, because a rule cannot be worked out for this event: it waits until the rule is
  /// mended. Nothing of it is posted, also not by other rules, so that it is decided once and
  /// whole.
  ///
  /// @param explanation what the evaluation said
  record SetAside(RuleInForce rule, Fault fault, String explanation) implements Decision {}

  /// What it uses of caps and limits, and what is counted of promotions.
  default List<Count> uses() {
    return switch (this) {
      case Earned(_, var uses, _) -> uses;
      case Nothing(_, var uses, _) -> uses;
      case SetAside _ -> List.of();
    };
  }

  /// The points that it would be given, if budgets had enough.
  default List<Awaited> awaits() {
    return switch (this) {
      case Earned(_, _, var awaits) -> awaits;
      case Nothing(_, _, var awaits) -> awaits;
      case SetAside _ -> List.of();
    };
  }
}
