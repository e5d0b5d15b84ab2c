package punchcard.rules;

import java.util.List;

/// What a part of a rule came to for one event, to be read by people.
///
/// @param expression the part, as the agreement's author would write it
/// @param value what it came to, as a literal; or `fails:` and why
/// @param reads what it was worked out from
public record Finding(String expression, String value, List<Finding> reads) {
  public Finding {
    reads = List.copyOf(reads);
  }

  /// One that was just looked up.
  public static Finding of(String expression, Object value) {
    return new Finding(expression, String.valueOf(value), List.of());
  }

  @Override
  public String toString() {
    return expression + " = " + value + (reads.isEmpty() ? "" : " " + reads);
  }
}
