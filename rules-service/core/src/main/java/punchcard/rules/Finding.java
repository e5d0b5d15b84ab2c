package punchcard.rules;

import java.util.List;

/// What a part of a rule came to for one event, to be read by people.
///
/// @param expression the part, as the agreement's author would write it
/// @param value what it came to, as a literal; or `fails:` and why
/// @param reads what it was worked out from
/// @param missing by how much the one number that it reads is too small for it to be true; 0: it is
///     true, or something else is wrong
public record Finding(String expression, String value, List<Finding> reads, long missing) {
  /// @throws IllegalArgumentException if less than nothing is missing
  public Finding {
    if (missing < 0) throw new IllegalArgumentException(expression + " misses " + missing);
    reads = List.copyOf(reads);
  }

  public Finding(String expression, String value, List<Finding> reads) {
    this(expression, value, reads, 0);
  }

  /// One that was just looked up.
  public static Finding of(String expression, Object value) {
    return new Finding(expression, String.valueOf(value), List.of());
  }

  boolean isTrue() {
    return value.equals("true");
  }

  @Override
  public String toString() {
    return expression + " = " + value + (reads.isEmpty() ? "" : " " + reads);
  }
}
