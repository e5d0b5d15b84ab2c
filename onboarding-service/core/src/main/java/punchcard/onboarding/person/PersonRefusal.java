package punchcard.onboarding.person;

/// Why nothing comes of what somebody wants of a member's personal data, in the order in which it
/// is looked at. The first that applies is the one that is told.
public enum PersonRefusal {
  /// The name is too long, or has control characters.
  BAD_NAME,
  /// The e-mail address has another form.
  BAD_EMAIL,
  /// The phone number has another form.
  BAD_PHONE,
  /// The birth date is no day of the past.
  BAD_BIRTH_DATE,
  /// The country is no code of two capital letters.
  BAD_COUNTRY,
  /// The log knows no such member, or the member is erased.
  UNKNOWN_MEMBER,
  /// The request's name was used before, for something else.
  KEY_REUSED,
  /// The member is not of age: its birth date and its country are its guardian's to change.
  GUARDIAN_DECIDES,
  /// It was not said that it is known what goes.
  NOT_CONFIRMED,
  /// It came too late: the member was erased before the log got it.
  OVERTAKEN
}
