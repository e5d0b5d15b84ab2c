package punchcard.rules;

/// Why an event earns nothing, from the farthest from earning to the nearest.
public enum NoPoints {
  /// No rule looks at events of this type on that day.
  NO_RULE,
  /// There are rules, and the member is no participant of their agreements at that time.
  NO_PARTICIPANT,
  /// There are rules, and the event meets the condition of none.
  CONDITION_FALSE,
  /// A rule applies, and comes to zero.
  ZERO_AMOUNT,
  /// A rule would give points, and the member has had the most it gives in that window.
  CAP_REACHED;

  NoPoints orNearer(NoPoints other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
