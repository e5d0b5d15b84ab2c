package punchcard.rules.cel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchcard.rules.HistoryWindow;

/// What became of an expression.
public sealed interface Compilation<E> {
  /// It can be evaluated.
  ///
  /// @param readsMoney whether it reads an amount of money
  /// @param fixesCurrency whether it holds only for one currency of money, as `event.currency ==
  ///     'USD'`
  /// @param neverTrue why a condition holds for no event at all, if that can be told
  /// @param reads the windows of the member's history that it looks at
  /// @param readsMember whether it looks at what is known of the member
  /// @param segments the names of the segments that it asks for
  /// @param readsTier whether it looks at the member's tier
  record Compiled<E>(
      E expression,
      boolean readsMoney,
      boolean fixesCurrency,
      Optional<ExpressionError> neverTrue,
      Set<HistoryWindow> reads,
      boolean readsMember,
      Set<String> segments,
      boolean readsTier)
      implements Compilation<E> {}

  /// It means nothing, or the wrong kind of thing.
  ///
  /// @param errors at least one
  record Rejected<E>(List<ExpressionError> errors) implements Compilation<E> {}
}
