package punchcard.rules.replays;

/// Why a step is not taken, in the order in which it is looked at.
public enum Objection {
  NO_SUCH_AGREEMENT,
  NOT_PUBLISHED,
  DAYS_REVERSED,
  DAYS_TO_COME,
  NO_REASON,
  NO_SUCH_REPLAY,
  APPROVED_ALREADY,
  NOT_APPROVED,
  REVERSAL_PROPOSED_ALREADY,
  REVERSED_ALREADY,
  NO_REVERSAL_PROPOSED,
  SAME_PERSON
}
