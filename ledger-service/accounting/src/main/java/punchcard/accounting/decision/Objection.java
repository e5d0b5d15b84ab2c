package punchcard.accounting.decision;

/// Why something is not decided; the first that applies.
public enum Objection {
  /// Who proposed it cannot approve it.
  SAME_PERSON,
  /// It is decided: another person approved it before.
  APPROVED_ALREADY,
  /// Months are closed one after the other.
  NOT_THE_OLDEST_OPEN_MONTH,
  /// The programme's month goes on.
  MONTH_NOT_OVER,
  /// What is closed does not change.
  MONTH_IS_CLOSED,
  /// A partner leaves once.
  HAS_LEFT_ALREADY,

  /// The partner has a payment of that reference.
  REFERENCE_IS_TAKEN
}
