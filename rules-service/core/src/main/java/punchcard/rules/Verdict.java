package punchcard.rules;

/// What became of one rule for one event.
public enum Verdict {
  /// It gave points.
  PAID,
  /// It completed its promotion for the member.
  COMPLETED,
  /// It would have completed its promotion, and the member had completed it before.
  COMPLETED_BEFORE,
  /// It is not effective on the event's day.
  NOT_EFFECTIVE,
  /// The member was no participant of its agreement when the event occurred.
  NO_PARTICIPANT,
  /// Its promotion is not meant for the member.
  NOT_IN_AUDIENCE,
  /// The member is one of those of the audience who do not get its promotion, for comparison.
  CONTROL_GROUP,
  /// The member has not activated its promotion, or has ended it.
  NOT_ACTIVATED,
  /// Its condition is false.
  CONDITION_FALSE,
  /// It applies, and comes to zero.
  ZERO_AMOUNT,
  /// It would have given points, and the member has had the most it gives in that window.
  CAP_REACHED,
  /// It would have given points, and its promotion has given the member points as often as it does.
  LIMIT_REACHED,
  /// It would have given points, and its promotion's budget has none left.
  BUDGET_SPENT,
  /// It gives points once it is known that its promotion's budget has as many.
  BUDGET_AWAITED,
  /// It would have given points, but another rule of its group gives more.
  OUTDONE,
  /// It was not asked: a rule of its group with a better priority has given points.
  NOT_ASKED,
  /// It cannot be worked out, for which the whole event is set aside.
  FAILED
}
