package punchcard.onboarding.relation;

/// Why nothing comes of what somebody wants of an agreement, in the order in which it is looked
/// at. The first that applies is the one that is told.
public enum RelationRefusal {
  /// Its id has another form, or is the one of signups.
  BAD_ID,
  /// The role's or the campaign's name has another form.
  BAD_NAME,
  /// The terms of a role have no version, no text, or too long ones.
  BAD_TERMS,
  /// A parameter's name or text has another form, or there are too many.
  BAD_PARAMETERS,
  /// A reason is longer than 200 characters, or has control characters.
  BAD_REASON,
  /// The reference has another form, or names another partner or member.
  BAD_REFERENCE,
  /// The log knows no such member.
  UNKNOWN_MEMBER,
  /// The request's name was used before, for something else.
  KEY_REUSED,
  /// No such partner takes part.
  UNKNOWN_PARTNER,
  /// There is no such agreement.
  UNKNOWN_RELATION,
  /// The member is not the partner's.
  NOT_RELATED,
  /// Its id was used before, for something else.
  OTHER_CONTENT,
  /// The offer stands until a time that is over, or too far away.
  BAD_END,
  /// They are not the partner's newest joining terms, or not in this language.
  UNKNOWN_TERMS,
  /// The member has not registered for the campaign.
  UNKNOWN_CAMPAIGN,
  /// The offer is of other terms than those that were accepted.
  OTHER_TERMS,
  /// The member is the partner's already.
  ALREADY_MEMBER,
  /// The partner has not answered the member's last request.
  ALREADY_REQUESTED,
  /// Its end has come.
  EXPIRED,
  /// There is nothing to answer, to withdraw or to end.
  NOT_OPEN,
  /// The partner's reference is another member's.
  REFERENCE_TAKEN,
  /// It came too late: when the log got it, it was over.
  OVERTAKEN
}
