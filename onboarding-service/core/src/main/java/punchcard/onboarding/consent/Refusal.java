package punchcard.onboarding.consent;

/// Why nothing comes of what somebody wants of a consent, in the order in which it is looked at.
/// The first that applies is the one that is told.
public enum Refusal {
  /// The log knows no such member.
  UNKNOWN_MEMBER,
  /// The request's name was used before, for something else.
  KEY_REUSED,
  /// The member is not of age: its guardian decides.
  GUARDIAN_DECIDES,
  /// The member has no such consent.
  UNKNOWN_CONSENT,
  /// Its id has another form.
  BAD_ID,
  /// How it was asked for is not 1 to 63 lower-case letters, digits and hyphens.
  BAD_METHOD,
  NO_ELEMENT,
  UNKNOWN_ELEMENT,
  UNKNOWN_PURPOSE,
  /// Data is never disclosed for this, whoever consents.
  FORBIDDEN_PURPOSE,
  /// Health data, or for profiling, of a member who is not of age, whoever consents.
  BELOW_AGE,
  NO_RECIPIENT,
  /// The discloser or a recipient is no registered partner.
  UNKNOWN_PARTNER,
  /// The partner that asks is neither the discloser nor a recipient.
  NOT_CONCERNED,
  /// Health data for more than one recipient, or with what is not of the purpose.
  BUNDLED,
  UNKNOWN_TERMS,
  /// A later version of the terms is material: only that may be consented to.
  SUPERSEDED_TERMS,
  /// The terms have no text in this language, or none is named where the member consents.
  UNKNOWN_LANGUAGE,
  /// The hash is not that of the terms' text.
  OTHER_TEXT,
  /// Its end is not in the future.
  ENDED,
  /// The consent is given, with another content: it is withdrawn first.
  ALREADY_GIVEN,
  /// There is nothing to decline.
  NOT_REQUESTED,
  /// There is nothing to withdraw.
  NOT_GIVEN,
  /// Something else came first in the log.
  OVERTAKEN
}
