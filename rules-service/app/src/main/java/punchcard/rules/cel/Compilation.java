package punchcard.rules.cel;

import java.util.List;

/// What became of an expression.
public sealed interface Compilation<E> {
  /// It can be evaluated.
  ///
  /// @param readsMoney whether it reads an amount of money
  /// @param fixesCurrency whether it holds only for one currency of money, as `event.currency ==
  ///     'USD'`
  record Compiled<E>(E expression, boolean readsMoney, boolean fixesCurrency)
      implements Compilation<E> {}

  /// It means nothing, or the wrong kind of thing.
  ///
  /// @param errors at least one
  record Rejected<E>(List<ExpressionError> errors) implements Compilation<E> {}
}
