package punchcard.onboarding.authority;

/// Who is told that something was done.
public enum Observer {
  /// The member: by the audit trail, whoever has done it.
  MEMBER,
  /// The person to whom it was delegated, or is not any more.
  DELEGATE,
  /// The partner whose knowledge a consent is of.
  DISCLOSER,
  /// The partners who may know it by a consent.
  RECIPIENTS,
  /// The partner that has set a goal.
  AUTHOR,
  /// The partner for which a preference is set.
  PARTNER_OF_SCOPE,
  /// The partner with whom the member has, or is to have, an agreement: in its feed.
  OTHER_PARTY,
  /// The partners that know a member who is merged, or is not any more: in their feeds.
  WHO_KNEW_THE_OTHER
}
