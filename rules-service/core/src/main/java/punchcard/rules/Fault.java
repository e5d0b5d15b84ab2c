package punchcard.rules;

/// Why a rule cannot be worked out for an event, so that the event is set aside.
public enum Fault {
  /// An amount is divided by zero.
  DIVISION_BY_ZERO,
  /// A number leaves the range of 64 bits.
  OVERFLOW,
  /// An amount is less than zero.
  NEGATIVE_AMOUNT,
  /// The rule reads what the event does not have: an attribute, a list's element.
  MISSING_VALUE,
  /// Anything else that the expression's evaluation reports.
  NOT_EVALUABLE
}
