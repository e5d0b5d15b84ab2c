package punchcard.rules.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import punchcard.rules.Finding;
import punchcard.rules.Occasion;
import punchcard.rules.RuleFailure;

/// What the parts of an expression come to. The parts are compiled when it is first asked: most
/// expressions are never explained.
final class Findings {
  private final String source;
  private final Function<String, Evaluation> compile;
  private volatile @Nullable List<Part> parts;

  /// @param source the expression, which has no mistakes
  /// @param compile compiles a part of it
  Findings(String source, Function<String, Evaluation> compile) {
    this.source = source;
    this.compile = compile;
  }

  /// One part, and what it reads of the event, the member and the history.
  ///
  /// @param demands what it asks of the one thing that it reads; null: it is no such part
  private record Part(
      String text,
      Evaluation evaluation,
      Map<String, Evaluation> reads,
      @Nullable Demands demands) {
    Finding on(Occasion occasion) {
      return new Finding(text, evaluation.literal(occasion), readsOn(occasion), missing(occasion));
    }

    /// Zero also where the difference is no number.
    private long missing(Occasion occasion) {
      if (demands == null || reads.size() != 1) return 0;
      try {
        return demands.missing(reads.values().iterator().next().whole(occasion));
      } catch (RuleFailure | ArithmeticException e) {
        return 0;
      }
    }

    List<Finding> readsOn(Occasion occasion) {
      List<Finding> values = new ArrayList<>();
      reads.forEach((read, value) -> values.add(Finding.of(read, value.literal(occasion))));
      return values;
    }
  }

  /// Of each of the parts that must all be true.
  List<Finding> on(Occasion occasion) {
    return parts().stream().map(part -> part.on(occasion)).toList();
  }

  /// Of all that is read anywhere in it.
  List<Finding> readsOn(Occasion occasion) {
    return parts().stream().flatMap(part -> part.readsOn(occasion).stream()).distinct().toList();
  }

  /// Whoever comes second may do it once more, to the same end.
  private List<Part> parts() {
    List<Part> known = parts;
    if (known != null) return known;
    CelAbstractSyntaxTree whole = CanonicalText.parse(source);
    List<Part> compiled =
        NeverTrue.conjuncts(whole.getExpr()).stream()
            .map(conjunct -> part(whole, conjunct))
            .toList();
    parts = compiled;
    return compiled;
  }

  private Part part(CelAbstractSyntaxTree whole, CelExpr conjunct) {
    String text = CanonicalText.of(whole, conjunct);
    Map<String, Evaluation> reads = new LinkedHashMap<>();
    addReads(whole, conjunct, reads);
    reads.remove(text);
    Demands demands = Demand.of(conjunct).map(Demand::demands).orElse(null);
    return new Part(text, compile.apply(text), reads, demands);
  }

  /// What a comprehension reads of its own variable has no value outside it.
  private void addReads(CelAbstractSyntaxTree whole, CelExpr expr, Map<String, Evaluation> to) {
    if (isRead(expr)) to.computeIfAbsent(CanonicalText.of(whole, expr), compile);
    else
      switch (expr.getKind()) {
        case CALL -> {
          expr.call().target().ifPresent(target -> addReads(whole, target, to));
          expr.call().args().forEach(arg -> addReads(whole, arg, to));
        }
        case SELECT -> addReads(whole, expr.select().operand(), to);
        case LIST -> expr.list().elements().forEach(element -> addReads(whole, element, to));
        case COMPREHENSION -> addReads(whole, expr.comprehension().iterRange(), to);
        default -> {}
      }
  }

  private static boolean isRead(CelExpr expr) {
    return switch (expr.getKind()) {
      case SELECT -> !expr.select().testOnly() && isVariable(expr.select().operand());
      case CALL -> expr.call().function().equals(Spent.NAME) || HistoryReads.isQuestion(expr);
      default -> false;
    };
  }

  private static boolean isVariable(CelExpr expr) {
    return expr.getKind() == Kind.IDENT
        && Set.of(CelExpressions.EVENT, CelExpressions.MEMBER).contains(expr.ident().name());
  }
}
