package punchcard.rules.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelSourceLocation;

/// Where in an expression something is, counted from 1; CEL counts columns from 0.
final class SourcePositions {
  /// What CEL adds to an unknown name where, as here, there are no namespaces.
  private static final String NO_CONTAINER = " (in container '')";

  private SourcePositions() {}

  /// @param hint how the sentence goes on
  static ExpressionError error(CelIssue issue, String hint) {
    return error(issue.getSourceLocation(), issue.getMessage().replace(NO_CONTAINER, "") + hint);
  }

  static ExpressionError error(CelAbstractSyntaxTree ast, long expression, String message) {
    Integer offset = ast.getSource().getPositionsMap().get(expression);
    return error(
        offset == null
            ? CelSourceLocation.of(1, 0)
            : ast.getSource().getOffsetLocation(offset).orElse(CelSourceLocation.of(1, 0)),
        message);
  }

  private static ExpressionError error(CelSourceLocation at, String message) {
    return new ExpressionError(Math.max(1, at.getLine()), Math.max(0, at.getColumn()) + 1, message);
  }
}
