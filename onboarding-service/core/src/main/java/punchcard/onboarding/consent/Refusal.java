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
  /// The member has, or had, no such signing key.
  UNKNOWN_KEY,
  /// No Ed25519 key, or none that is good for signing.
  BAD_KEY,
  /// Another key has this name, or it is removed: a name is used once.
  KEY_TAKEN,
  TOO_MANY_KEYS,
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
  /// The member has proven no address to which a code can be sent, or not this one.
  NO_ADDRESS,
  /// Nothing is set up to send a code there.
  NO_CHANNEL,
  /// Enough codes were sent for now.
  TOO_MANY_CODES,
  /// No code and no signature, or both, or none that has the form of one.
  BAD_EVIDENCE,
  /// No code was made for this partner to prove this consent by.
  NO_CODE,
  /// The token is of a subject that is not linked to the member, or not any more.
  NOT_LINKED,
  /// It has proved something before, and proves one consent only.
  SHOWN_BEFORE,
  NO_TRIES_LEFT,
  CODE_EXPIRED,
  WRONG_CODE,
  /// It is not under a key of the member that is in force, or not over this consent.
  BAD_SIGNATURE,
  /// The consent is given, with another content: it is withdrawn first.
  ALREADY_GIVEN,
  /// There is nothing to decline.
  NOT_REQUESTED,
  /// There is nothing to withdraw.
  NOT_GIVEN,
  /// Something else came first in the log.
  OVERTAKEN
}
