package punchcard.onboarding.participation;

/// Why a step is not taken, in the order in which it is looked at.
public enum Objection {
  /// Nobody has invited it, with this code; or it is no partner. Nor may others know.
  UNKNOWN,
  /// The id is reserved.
  RESERVED,
  /// It needs a reason, of 1 to 1000 characters.
  NO_REASON,
  /// The charter asks for others than the operator alone: they have to invite it.
  NOT_UP_TO_THE_OPERATOR,
  /// It takes part: it need not be invited.
  TAKES_PART,
  /// It is suspended: only the operator can change that.
  SUSPENDED,
  /// It neither takes part nor is suspended.
  DOES_NOT_TAKE_PART,
  /// The others who have invited it call it by another name or type.
  OTHER_WORDS,
  /// The invitation is over: it takes a new one.
  EXPIRED,
  /// Other terms than those of the invitation.
  OTHER_TERMS,
  /// Its last participation is not over in all partitions of the log yet: asked again, it will be.
  STILL_ENDING
}
