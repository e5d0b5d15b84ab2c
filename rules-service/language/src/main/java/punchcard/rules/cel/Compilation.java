package punchcard.rules.cel;

import java.util.List;
import java.util.Optional;

/// What became of an expression.
public sealed interface Compilation<E> {
  /// It can be evaluated.
  ///
  /// @param readsMoney whether it reads an amount of money
  /// @param fixesCurrency whether it holds only for one currency of money, as `event.currency ==
  ///     'USD'`
  /// @param neverTrue why a condition holds for no event at all, if that can be told
  record Compiled<E>(
      E expression, boolean readsMoney, boolean fixesCurrency, Optional<ExpressionError> neverTrue)
      implements Compilation<E> {}

  /// It means nothing, or the wrong kind of thing.
  ///
  /// @param errors at least one
  record Rejected<E>(List<ExpressionError> errors) implements Compilation<E> {}
}
