package punchcard.onboarding.rights;

/// Why nothing comes of what somebody wants of a member's rights, in the order in which it is
/// looked at. The first that applies is the one that is told.
public enum RightsRefusal {
  /// There is no such right.
  BAD_KIND,
  /// The channel is not 1 to 63 lower-case letters, digits and hyphens.
  BAD_CHANNEL,
  /// It is too long, or has control characters.
  BAD_REASON,
  /// It is a day to come, or none is named.
  BAD_DAY,
  /// The log knows no such member.
  UNKNOWN_MEMBER,
  /// The request's name was used before, for something else.
  KEY_REUSED,
  /// The member never restricted anything.
  NOT_RESTRICTED,
  /// The member never objected to that.
  NOT_OBJECTED,
  /// There is no such request.
  UNKNOWN_REQUEST,
  /// It was answered.
  ALREADY_ANSWERED,
  /// It can be extended once.
  ALREADY_EXTENDED,
  /// Somebody decides about the member, and does not say why.
  NO_REASON,
  /// The member was not told before, or not before the request was due.
  MEMBER_NOT_TOLD
}
