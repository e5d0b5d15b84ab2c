package punchcard.onboarding;

/// Why a partner's record is not admitted, in the order in which admission looks. The first that
/// applies is the one that is told.
public enum Reason {
  /// The partner is suspended, or has left.
  NOT_TAKING_PART,
  /// Longer than is taken (64 kB unless configured).
  TOO_BIG,
  /// No record in the wire format, or bytes that its schema cannot read.
  NOT_AVRO,
  /// The registry has no schema of the id that the record names.
  UNKNOWN_SCHEMA,
  /// The schema is known, but is not one of a partner's event.
  OTHER_SCHEMA,
  /// The event id is blank, too long or has control characters.
  BAD_EVENT_ID,
  /// The member reference is blank, too long or has control characters.
  BAD_REFERENCE,
  /// It says it occurred more than five minutes after it was appended.
  IN_THE_FUTURE,
  /// It says it occurred more than ten years before it was appended.
  TOO_OLD,
  /// One of its amounts or quantities is below zero.
  NEGATIVE_AMOUNT,
  /// One of its amounts is more than 10⁹ minor units.
  ABSURD_AMOUNT,
  /// Its amounts have no currency in the form of ISO 4217.
  BAD_CURRENCY,
  /// An opening balance that cannot be one: of nothing, of no partner, of a day to come, of no
  /// file.
  BAD_OPENING,
  /// A segment or an attribute whose name or text has another form, or none at all.
  BAD_NAME,
  /// An attribute is named like what identifies a person, which is not admitted in plain text.
  PERSONAL_DATA,
  /// What it says of the person has another form: the detail names the field.
  BAD_PERSON,
  /// Its reference names another partner, or a member that is not related to this one.
  FOREIGN,
  /// Nobody has signed up with this reference.
  UNKNOWN_MEMBER,
  /// The member's proof is missing where it is needed, forged, expired, or for somebody else.
  BAD_PROOF,
  /// A signup for a reference that another signup has bound.
  ALREADY_LINKED,
  /// A consent that names what does not exist or must not be, or too much at once; the detail has
  /// the first reason.
  BAD_CONSENT,
  /// A goal that cannot be one: the detail has the first reason.
  BAD_GOAL
}
