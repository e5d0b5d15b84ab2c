package punchcard.rules.cel;

import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.parser.CelStandardMacro;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an expression can call: CEL's functions, operators and macros, and our own.
final class Functions {
  private static final Pattern WORD = Pattern.compile("[A-Za-z]\\w*");

  /// All of them, operators under their names in the tree: `_&&_`.
  static final Set<String> NAMES =
      Stream.of(
              Arrays.stream(StandardFunction.values()).map(it -> it.functionDecl().name()),
              CelStandardMacro.STANDARD_MACROS.stream().map(CelStandardMacro::getFunction),
              Stream.of(
                  Spent.NAME, HistoryFunctions.COUNT, HistoryFunctions.SUM, HistoryFunctions.AT))
          .flatMap(names -> names)
          .collect(Collectors.toUnmodifiableSet());

  /// Those that are written as words.
  static final Set<String> WORDS =
      NAMES.stream()
          .filter(name -> WORD.matcher(name).matches())
          .collect(Collectors.toUnmodifiableSet());

  private Functions() {}
}
