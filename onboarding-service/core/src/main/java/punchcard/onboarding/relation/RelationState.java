package punchcard.onboarding.relation;

/// Where an agreement is in its life. Only one that is active binds anybody.
public enum RelationState {
  /// One of the two wants it, and the other has not answered.
  PROPOSED,
  ACTIVE,
  DECLINED,
  /// Who has proposed it has taken that back.
  WITHDRAWN,
  /// Nobody has answered as long as it stood.
  EXPIRED,
  ENDED
}
