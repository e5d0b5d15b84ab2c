package punchcard.rules.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.List;
import java.util.Map;
import punchcard.rules.cel.FieldType.Struct;

/// Checks expressions that read the same things: on one type of events, or on members alone.
final class Checker {
  private final Map<String, Struct> structs;
  private final CelCompiler compiler;

  private Checker(Map<String, Struct> structs, CelCompilerBuilder builder) {
    CelTypes types = new CelTypes(structs.values());
    this.structs = structs;
    builder.setStandardMacros(CelStandardMacro.STANDARD_MACROS).setTypeProvider(types);
    structs.forEach((name, struct) -> builder.addVar(name, types.of(struct)));
    this.compiler = builder.build();
  }

  /// Of expressions on an event, its member and the history before it.
  static Checker ofEvent(Struct event, CelOptions options) {
    return new Checker(
        Map.of(CelExpressions.EVENT, event, CelExpressions.MEMBER, MemberFields.SHAPE),
        withHistory(options).addFunctionDeclarations(Spent.DECLARATION));
  }

  /// Of expressions on a member and the history.
  static Checker ofMemberAndHistory(CelOptions options) {
    return new Checker(Map.of(CelExpressions.MEMBER, MemberFields.SHAPE), withHistory(options));
  }

  /// Of expressions on a member alone.
  static Checker ofMember(CelOptions options) {
    return new Checker(Map.of(CelExpressions.MEMBER, MemberFields.SHAPE), plain(options));
  }

  private static CelCompilerBuilder withHistory(CelOptions options) {
    return plain(options)
        .addVar(CelExpressions.HISTORY, HistoryFunctions.HISTORY)
        .addFunctionDeclarations(HistoryFunctions.DECLARATIONS);
  }

  private static CelCompilerBuilder plain(CelOptions options) {
    return CelCompilerFactory.standardCelCompilerBuilder().setOptions(options);
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
    return parsed.hasError() ? Map.of() : Misspellings.hints(tree(parsed), structs);
  }

  static CelAbstractSyntaxTree tree(CelValidationResult valid) {
    try {
      return valid.getAst();
    } catch (CelValidationException e) {
      throw new IllegalStateException("valid, and yet not", e);
    }
  }
}
