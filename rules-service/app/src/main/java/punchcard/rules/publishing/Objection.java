package punchcard.rules.publishing;

/// Why a proposal cannot be approved, in the order in which it is looked at.
public enum Objection {
  APPROVED_ALREADY,
  SAME_PERSON,
  OVERTAKEN,
  NOT_ACCEPTED
}
