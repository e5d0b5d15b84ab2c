package punchcard.rules.yaml;

import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

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

  /// Adds a violation at a place within the value, as exactly as the way in which it is written
  /// allows.
  ///
  /// @param line of the value, from 1
  /// @param column in that line, from 1
  void violatesAt(int line, int column, String message, Lines file) {
    Mark start = node.getStartMark().orElse(null);
    Mark end = node.getEndMark().orElse(null);
    if (start == null || end == null) violates(message);
    else if (node.getScalarStyle() == ScalarStyle.LITERAL)
      violations.add(
          start.getLine() + 1 + line, file.indentAfter(start.getLine()) + column, message);
    else if (isVerbatim(start, end))
      violations.add(start.getLine() + 1, start.getColumn() + quote() + column, message);
    else violates(message);
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
