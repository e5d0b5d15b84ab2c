package punchcard.rules.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelStandardMacro;
import dev.cel.parser.CelUnparser;
import dev.cel.parser.CelUnparserFactory;

/// Writes expressions that mean the same to the parser in one way: with the same spaces, quotes and
/// parentheses.
public final class CanonicalText {
  private static final CelParser PARSER =
      CelCompilerFactory.standardCelCompilerBuilder()
          .setOptions(CelOptions.current().populateMacroCalls(true).build())
          .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
          .build();
  private static final CelUnparser UNPARSER = CelUnparserFactory.newUnparser();

  private CanonicalText() {}

  /// The expression, rewritten.
  ///
  /// @throws IllegalArgumentException if it is none
  public static String of(String expression) {
    return UNPARSER.unparse(parse(expression));
  }

  /// A part of a parsed expression.
  static String of(CelAbstractSyntaxTree whole, CelExpr part) {
    return UNPARSER.unparse(CelAbstractSyntaxTree.newParsedAst(part, whole.getSource()));
  }

  /// @throws IllegalArgumentException if it is none
  static CelAbstractSyntaxTree parse(String expression) {
    CelValidationResult parsed = PARSER.parse(expression);
    try {
      return parsed.getAst();
    } catch (CelValidationException e) {
      throw new IllegalArgumentException("no expression: " + expression, e);
    }
  }
}
