package punchcard.rules;

/// Why a partner gives points, which decides how they are accounted for.
public enum Basis {
  /// They are given away.
  MARKETING,
  /// They are sold together with what the event is about: a part of its price is theirs (IFRS 15).
  SALE
}
