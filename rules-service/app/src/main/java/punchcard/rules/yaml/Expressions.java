package punchcard.rules.yaml;

import org.jspecify.annotations.Nullable;
import punchcard.rules.AmountExpression;
import punchcard.rules.Condition;
import punchcard.rules.EventType;
import punchcard.rules.cel.CelExpressions;
import punchcard.rules.cel.Compilation;
import punchcard.rules.cel.Compilation.Compiled;
import punchcard.rules.cel.Compilation.Rejected;

/// Compiles the expressions of one file, and tells their errors at the file's lines and columns.
record Expressions(CelExpressions compiler, Lines file) {

  @Nullable Compiled<Condition> condition(EventType type, Text text) {
    return compiled(compiler.condition(type, text.value()), text);
  }

  @Nullable Compiled<AmountExpression> amount(EventType type, Text text) {
    return compiled(compiler.amount(type, text.value()), text);
  }

  private <E> @Nullable Compiled<E> compiled(Compilation<E> compilation, Text text) {
    return switch (compilation) {
      case Compiled<E> compiled -> compiled;
      case Rejected<E> rejected -> {
        rejected.errors().forEach(e -> text.violatesAt(e.line(), e.column(), e.message(), file));
        yield null;
      }
    };
  }
}
