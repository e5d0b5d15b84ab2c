package punchcard.onboarding.profile;

/// Why nothing comes of what somebody wants of a profile, in the order in which it is looked at.
/// The first that applies is the one that is told.
public enum ProfileRefusal {
  /// No change is wanted, or more than 100.
  BAD_NUMBER,
  UNKNOWN_PREFERENCE,
  UNKNOWN_LEVEL,
  /// The level has nothing that is named so.
  BAD_SCOPE,
  /// The preference takes no such value.
  BAD_VALUE,
  /// One setting is to change twice.
  CHANGED_TWICE,
  /// The delegation's id has another form.
  BAD_ID,
  /// The person is not named by the subject of a token.
  BAD_DELEGATE,
  /// It has no end.
  NO_END,
  /// The log knows no such member.
  UNKNOWN_MEMBER,
  /// The request's name was used before, for something else.
  KEY_REUSED,
  /// The member has given no such delegation.
  UNKNOWN_DELEGATION,
  /// Something is set for, or delegated to, what is no registered partner.
  UNKNOWN_PARTNER,
  /// Its end is not in the future.
  ENDED,
  /// The member has given a delegation under this id before: each is used once.
  ID_USED,
  /// There is nothing to revoke.
  NOT_IN_FORCE,
  /// It came too late: when the log got it, the delegation had ended.
  OVERTAKEN
}
