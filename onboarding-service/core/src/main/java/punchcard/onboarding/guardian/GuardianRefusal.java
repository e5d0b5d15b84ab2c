package punchcard.onboarding.guardian;

/// Why nothing comes of what somebody wants of a member's guardians, in the order in which it is
/// looked at. The first that applies is the one that is told.
public enum GuardianRefusal {
  /// The reason is too long or has control characters.
  BAD_REASON,
  /// The log knows no such member, or it is erased; or the caller's partner does not know it.
  UNKNOWN_MEMBER,
  /// The request's name was used before, for something else.
  KEY_REUSED,
  /// It was never named.
  UNKNOWN_GUARDIAN,
  /// The guardian's own token was not shown.
  NOT_PROVEN,
  /// It was not said how it was verified, or why it ends.
  NO_REASON,
  /// Nobody is the own guardian.
  SAME_MEMBER,
  /// The member is of age, or nobody has told that it is not: it decides itself.
  OF_AGE,
  /// The member is not of age, and does not end it itself.
  BELOW_AGE
}
