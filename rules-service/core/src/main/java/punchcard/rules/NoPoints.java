package punchcard.rules;

/// Why an event earns nothing, from the farthest from earning to the nearest.
public enum NoPoints {
  /// No rule looks at events of this type on that day.
  NO_RULE,
  /// There are rules, and the member is no participant of their agreements at that time.
  NO_PARTICIPANT,
  /// There are rules, and their promotions are not meant for the member.
  NOT_IN_AUDIENCE,
  /// They are, and the member is one of those who do not get them, for comparison.
  CONTROL_GROUP,
  /// The member has not activated them, or has ended them.
  NOT_ACTIVATED,
  /// It would complete a promotion that the member has completed.
  COMPLETED_BEFORE,
  /// There are rules, and the event meets the condition of none.
  CONDITION_FALSE,
  /// It completes a promotion, which makes points the member's that others have earned.
  COMPLETES,
  /// A rule applies, and comes to zero.
  ZERO_AMOUNT,
  /// A rule would give points, and the member has had the most it gives in that window.
  CAP_REACHED,
  /// A rule would give points, and its promotion has given the member points as often as it does.
  LIMIT_REACHED,
  /// A rule would give points, and its promotion's budget has none left.
  BUDGET_SPENT,
  /// A rule would give points, once it is known that its promotion's budget has as many.
  BUDGET_AWAITED;

  NoPoints orNearer(NoPoints other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
