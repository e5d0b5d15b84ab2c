package punchcard.onboarding.goal;

/// Why nothing comes of what somebody wants of a goal, in the order in which it is looked at. The
/// first that applies is the one that is told.
public enum GoalRefusal {
  /// The goal's id has another form.
  BAD_ID,
  /// Nothing can be counted so.
  BAD_METRIC,
  /// The target is not from 1 to 10⁹.
  BAD_TARGET,
  /// Whoever is to attend to it is no registered partner.
  UNKNOWN_PARTNER,
  /// The log knows no such member.
  UNKNOWN_MEMBER,
  /// The request's name was used before, for something else.
  KEY_REUSED,
  /// The member has no such goal.
  UNKNOWN_GOAL,
  /// Its author has set it otherwise since the member has read it.
  SET_OTHERWISE,
  /// There is nothing to approve or decline.
  NOT_PROPOSED,
  /// There is nothing to drop.
  NOT_OPEN,
  /// It came too late: when the log got it, the goal was another, or over.
  OVERTAKEN
}
