package punchcard.onboarding.goal;

/// Where a goal is in its life. Only one that is active counts what is done.
public enum GoalState {
  /// A partner has set it, and the member has not answered.
  PROPOSED,
  /// The member has approved it, or set it.
  ACTIVE,
  DECLINED,
  /// The member does not want it any more.
  DROPPED,
  /// Its author has taken it back.
  TAKEN_BACK,
  /// It is active, and enough is done within its due date.
  REACHED,
  /// It was active on its last day, and not enough was done.
  MISSED
}
