package punchcard.onboarding.relation;

/// What can be done to an agreement between a member and a partner.
public enum RelationStep {
  PROPOSE,
  ACCEPT,
  DECLINE,
  /// By who has proposed it, before it is answered.
  WITHDRAW,
  /// By one of the two, after it was accepted.
  END
}
