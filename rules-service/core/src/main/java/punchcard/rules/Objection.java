package punchcard.rules;

/// Why what changes a member's past is set aside, in the order in which it is looked at. Nothing of
/// it is posted.
public enum Objection {
  /// The rules do not know the event that is named: it never came, it has no rules, or it is longer
  /// ago than history is kept.
  UNKNOWN_ORIGINAL,
  /// Only purchases are returned.
  NOT_A_PURCHASE,
  /// What is returned was paid in another currency.
  ANOTHER_CURRENCY,
  /// More is returned than is left of the purchase, or of its lines.
  RETURN_ABOVE_PURCHASE,
  /// Only visits, purchases and activities are corrected.
  NOT_CORRECTABLE,
  /// A booking is cancelled; its steps are not withdrawn.
  STEP_OF_A_BOOKING,
  /// It changes what counts together with events that are longer ago than history is kept.
  HISTORY_FORGOTTEN,
  /// A rule cannot be worked out for another event, as it would have been.
  RULE_FAILS,
  /// Points that wait for a booking would be others.
  BOOKED_POINTS_CHANGE,
  /// A replay names a version that was never in force.
  UNKNOWN_VERSION,
  /// A replay that was never ordered is taken back.
  UNKNOWN_REPLAY
}
