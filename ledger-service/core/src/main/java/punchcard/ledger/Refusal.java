package punchcard.ledger;

/// Why the ledger says no, in the order in which it looks: the first that applies is the answer.
public enum Refusal {
  /// The member's person is erased.
  MEMBER_ERASED,
  /// The member is merged into another one, of which it is to be asked.
  MEMBER_MERGED,
  /// An amount is zero or negative.
  AMOUNT_NOT_POSITIVE,
  /// An amount is more than [Amounts#MOST].
  AMOUNT_TOO_LARGE,
  /// Nothing was ever posted to the member.
  UNKNOWN_MEMBER,
  /// The programme has no such currency.
  UNKNOWN_CURRENCY,
  /// No hold of that number is the caller's to know.
  UNKNOWN_HOLD,
  /// The hold was captured before.
  HOLD_CAPTURED,
  /// The hold was released before.
  HOLD_RELEASED,
  /// The hold's time is over.
  HOLD_EXPIRED,
  /// The hold is a redemption that waits for a person.
  HOLD_UNDER_REVIEW,
  /// More is captured than is held.
  CAPTURE_ABOVE_HOLD,
  /// A hold would end before it begins, or lasts more than [Amounts#LONGEST_HOLD].
  HOLD_END_OUT_OF_RANGE,
  /// The member would have more than [Amounts#MOST_HOLDS] open holds.
  TOO_MANY_HOLDS,
  /// The member has no entry of that number that is the caller's to know.
  UNKNOWN_ENTRY,
  /// The entry is too long ago to be remembered: the request must bring it.
  ENTRY_NOT_REMEMBERED,
  /// What is to be returned is no redemption.
  NOT_A_REDEMPTION,
  /// A reversal is not reversed; what it undid is posted again.
  REVERSAL_OF_REVERSAL,
  /// Entries of this kind end in another way.
  NOT_REVERSIBLE,
  /// The entry was reversed or returned before.
  ALREADY_REVERSED,
  /// More is returned than is left of the redemption.
  RETURN_ABOVE_REDEMPTION,
  /// Nothing is pending for this booking.
  UNKNOWN_BOOKING,
  /// More matures than is pending for the booking.
  MATURING_ABOVE_PROMISE,
  /// No adjustment of that number waits.
  UNKNOWN_PROPOSAL,
  /// No redemption of that number waits for a person.
  UNKNOWN_REVIEW,
  /// The second person is the first.
  SAME_PERSON,
  /// Points are not sent to oneself, nor converted to what they are.
  SAME_ON_BOTH_SIDES,
  /// The currency's policy does not let members send it to each other.
  NOT_TRANSFERABLE,
  /// The currency's policy has no rate to the other.
  NOT_CONVERTIBLE,
  /// The amount would become less than one minor unit of the other currency.
  CONVERTS_TO_NOTHING,
  /// The member's spendable points are fewer than asked for.
  BALANCE_TOO_LOW,
  /// It would be more than one of the currency's spending limits allows.
  SPENDING_LIMIT_PASSED,
  /// The member would have more points than can be counted.
  BALANCE_TOO_LARGE
}
