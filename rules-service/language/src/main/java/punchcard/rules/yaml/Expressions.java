package punchcard.rules.yaml;

import org.jspecify.annotations.Nullable;
import punchcard.rules.AmountExpression;
import punchcard.rules.Condition;
import punchcard.rules.EventType;
import punchcard.rules.cel.CelExpressions;
import punchcard.rules.cel.Compilation;
import punchcard.rules.cel.Compilation.Compiled;
import punchcard.rules.cel.Compilation.Rejected;
import punchcard.rules.cel.ExpressionError;
import punchcard.rules.cel.TierNames;

/// Compiles the expressions of one file, and tells what is wrong with them at the file's lines
/// and columns.
record Expressions(CelExpressions compiler, TierNames tiers, Lines file, Warnings warnings) {

  @Nullable Compiled<Condition> condition(EventType type, Text text) {
    Compiled<Condition> condition = compiled(compiler.condition(type, text.value(), tiers), text);
    if (condition != null)
      condition.neverTrue().ifPresent(it -> warnings.at(place(it, text), neverEarns(it)));
    return condition;
  }

  private static String neverEarns(ExpressionError neverTrue) {
    return "this rule never earns anything: " + neverTrue.message();
  }

  @Nullable Compiled<AmountExpression> amount(EventType type, Text text) {
    return compiled(compiler.amount(type, text.value(), tiers), text);
  }

  private <E> @Nullable Compiled<E> compiled(Compilation<E> compilation, Text text) {
    return switch (compilation) {
      case Compiled<E> compiled -> compiled;
      case Rejected<E> rejected -> {
        rejected.errors().forEach(e -> text.violations().at(place(e, text), e.message()));
        yield null;
      }
    };
  }

  private Place place(ExpressionError error, Text text) {
    return text.place(error.line(), error.column(), file);
  }
}
