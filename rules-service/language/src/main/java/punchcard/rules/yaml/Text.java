package punchcard.rules.yaml;

import java.time.DateTimeException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import punchcard.rules.spelling.Spelling;

/// One value of the file, and where it is.
record Text(ScalarNode node, Violations violations) {
  String value() {
    return node.getValue();
  }

  void violates(String message) {
    violations.at(node, message);
  }

  /// What the value stands for; null with a violation if it stands for nothing of the kind.
  ///
  /// @param meaning throws an `IllegalArgumentException` or `DateTimeException` for what it does
  ///     not understand
  /// @param expected completes "'x' is not …"
  <T> @Nullable T as(Function<String, T> meaning, String expected) {
    try {
      return meaning.apply(value());
    } catch (IllegalArgumentException | DateTimeException e) {
      violates("'" + value() + "' is not " + expected);
      return null;
    }
  }

  /// One of some words.
  ///
  /// @param expected completes "'x' is not …"
  <T> @Nullable T oneOf(Map<String, T> words, String expected) {
    T meaning = words.get(value());
    if (meaning == null)
      violates("'" + value() + "' is not " + expected + Spelling.hint(value(), words.keySet()));
    return meaning;
  }

  /// A place within the value, as exactly as the way in which it is written allows.
  ///
  /// @param line of the value, from 1
  /// @param column in that line, from 1
  Place place(int line, int column, Lines file) {
    Mark start = node.getStartMark().orElse(null);
    Mark end = node.getEndMark().orElse(null);
    if (start == null || end == null) return Place.START;
    if (node.getScalarStyle() == ScalarStyle.LITERAL)
      return new Place(start.getLine() + 1 + line, file.indentAfter(start.getLine()) + column);
    return isVerbatim(start, end)
        ? new Place(start.getLine() + 1, start.getColumn() + quote() + column)
        : Place.of(start);
  }

  /// On one line, and with no escapes.
  private boolean isVerbatim(Mark start, Mark end) {
    return start.getLine() == end.getLine()
        && end.getColumn() - start.getColumn() == value().length() + 2 * quote();
  }

  private int quote() {
    return node.getScalarStyle() == ScalarStyle.PLAIN ? 0 : 1;
  }
}
