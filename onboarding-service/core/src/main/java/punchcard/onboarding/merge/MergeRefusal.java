package punchcard.onboarding.merge;

/// Why nothing comes of what somebody wants of a merge, in the order in which it is looked at. The
/// first that applies is the one that is told.
public enum MergeRefusal {
  /// The merge's id has another form.
  BAD_ID,
  /// The reason is too long or has control characters; or an operator gives none.
  BAD_REASON,
  /// The log knows no such member, or it is erased; or it was not proven that it may be asked.
  UNKNOWN_MEMBER,
  /// The request's name was used before, for something else.
  KEY_REUSED,
  /// There is no such merge of this member.
  UNKNOWN_MERGE,
  /// The merge's id was used before, for another member or for one that is undone.
  ID_REUSED,
  /// Both are the same.
  SAME_MEMBER,
  /// The member is itself merged into another: that one is to be asked.
  MERGED,
  /// The other one is merged already, into whomever.
  OTHER_MERGED,
  /// Another merge of the other one is under way: ask again.
  UNDER_WAY
}
