package punchcard.rules.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.List;
import java.util.Map;
import punchcard.rules.cel.FieldType.Struct;

/// Checks expressions on one type of events.
final class Checker {
  private final Struct event;
  private final CelCompiler compiler;

  Checker(Struct event, CelOptions options) {
    CelTypes types = new CelTypes(event);
    this.event = event;
    this.compiler =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(options)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .setTypeProvider(types)
            .addVar(CelExpressions.EVENT, types.event())
            .addVar(CelExpressions.MEMBER, types.member())
            .addVar(CelExpressions.HISTORY, HistoryFunctions.HISTORY)
            .addFunctionDeclarations(Spent.DECLARATION)
            .addFunctionDeclarations(HistoryFunctions.DECLARATIONS)
            .build();
  }

  CelValidationResult check(String source) {
    return compiler.compile(source);
  }

  /// What is wrong, and for each unknown name the one that was probably meant.
  ///
  /// @param invalid what checking the source came to
  List<ExpressionError> errors(String source, CelValidationResult invalid) {
    Map<Long, String> hints = hints(source);
    return invalid.getErrors().stream()
        .map(it -> SourcePositions.error(it, hints.getOrDefault(it.getExprId(), "")))
        .toList();
  }

  private Map<Long, String> hints(String source) {
    CelValidationResult parsed = compiler.parse(source);
    return parsed.hasError() ? Map.of() : Misspellings.hints(tree(parsed), event);
  }

  static CelAbstractSyntaxTree tree(CelValidationResult valid) {
    try {
      return valid.getAst();
    } catch (CelValidationException e) {
      throw new IllegalStateException("valid, and yet not", e);
    }
  }
}
