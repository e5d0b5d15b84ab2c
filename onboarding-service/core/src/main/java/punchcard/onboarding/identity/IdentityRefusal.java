package punchcard.onboarding.identity;

/// Why nothing comes of what somebody wants of an identifier, in the order in which it is looked
/// at. The first that applies is the one that is told.
public enum IdentityRefusal {
  /// The identifier's id has another form.
  BAD_ID,
  /// There is no such kind of identifier.
  BAD_KIND,
  /// It is no e-mail address that can be told from all others.
  BAD_EMAIL,
  /// It is no phone number with its country.
  BAD_PHONE,
  /// The token proves no subject.
  BAD_TOKEN,
  /// Codes have six digits.
  BAD_CODE,
  /// Nothing is there by which a code could be sent to such an address.
  NO_CHANNEL,
  /// The log knows no such member.
  UNKNOWN_MEMBER,
  /// The request's name was used before, for something else.
  KEY_REUSED,
  /// The member has no such identifier.
  UNKNOWN_IDENTIFIER,
  /// The member has used the id for another identifier.
  ID_REUSED,
  /// The member has it already, by another id.
  ALREADY_LINKED,
  /// It is another member's.
  TAKEN,
  /// There is nothing that waits for a code.
  NOT_PROPOSED,
  /// Too many other codes were entered: it has to be proposed anew, by another id.
  NO_TRIES_LEFT,
  /// The code came too late: it has to be proposed anew, by another id.
  EXPIRED,
  /// Too many were proposed, or too many codes sent to the address, within an hour.
  TOO_MANY,
  /// It is another code.
  WRONG_CODE,
  /// The member does not have it.
  NOT_LINKED,
  /// It is the last subject by which the member is known.
  LAST_SUBJECT
}
