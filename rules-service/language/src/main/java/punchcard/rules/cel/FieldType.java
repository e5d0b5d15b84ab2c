package punchcard.rules.cel;

import java.util.Map;

/// What kind of value a field of an event has, for the checker of expressions.
public sealed interface FieldType {
  /// Characters; in Java a `String`.
  record Text() implements FieldType {}

  /// A whole number of 64 bits; in Java a `Long`.
  record Whole() implements FieldType {}

  /// True or false; in Java a `Boolean`.
  record Truth() implements FieldType {}

  /// An instant; in Java what {@link FieldValues#moment} makes of it.
  record Moment() implements FieldType {}

  /// Named texts that partners agree on among themselves; in Java a `Map`.
  record Attributes() implements FieldType {}

  /// Several of a kind; in Java a `List`.
  record ListOf(FieldType element) implements FieldType {}

  /// One of a kind, or {@link FieldValues#ABSENT}.
  record Nullable(FieldType present) implements FieldType {}

  /// Fields under names; in Java a `Map` that has all of them.
  ///
  /// @param name the record's name in the log: `SpendLine`
  record Struct(String name, Map<String, FieldType> fields) implements FieldType {
    /// An amount of money, in minor units.
    public static final String AMOUNT = "amountMinor";

    /// The currency of the money.
    public static final String CURRENCY = "currency";

    /// Whether it always says how much money it is about, and in which currency.
    public boolean hasMoney() {
      return fields.get(AMOUNT) instanceof Whole && fields.get(CURRENCY) instanceof Text;
    }
  }
}
