package punchcard.rules.cel;

/// Something wrong in an expression.
///
/// @param line of the expression, from 1
/// @param column in that line, from 1
public record ExpressionError(int line, int column, String message) {}
