package punchcard.rules.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.parser.Operator;
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
  /// @param threshold what it compares a number with; null: it is no such comparison
  private record Part(
      String text,
      Evaluation evaluation,
      Map<String, Evaluation> reads,
      @Nullable Threshold threshold) {
    Finding on(Occasion occasion) {
      long missing = threshold == null ? 0 : threshold.missing(occasion);
      return new Finding(text, evaluation.literal(occasion), readsOn(occasion), missing);
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
        conjuncts(whole.getExpr()).stream().map(conjunct -> part(whole, conjunct)).toList();
    parts = compiled;
    return compiled;
  }

  /// The parts of a condition that must all be true, in their order.
  static List<CelExpr> conjuncts(CelExpr condition) {
    List<CelExpr> conjuncts = new ArrayList<>();
    addConjuncts(condition, conjuncts);
    return conjuncts;
  }

  private static void addConjuncts(CelExpr expr, List<CelExpr> to) {
    boolean isAnd =
        expr.getKind() == Kind.CALL
            && expr.call().function().equals(Operator.LOGICAL_AND.getFunction());
    if (isAnd) expr.call().args().forEach(arg -> addConjuncts(arg, to));
    else to.add(expr);
  }

  private Part part(CelAbstractSyntaxTree whole, CelExpr conjunct) {
    String text = CanonicalText.of(whole, conjunct);
    Map<String, Evaluation> reads = new LinkedHashMap<>();
    addReads(whole, conjunct, reads);
    reads.remove(text);
    return new Part(text, compile.apply(text), reads, threshold(whole, conjunct));
  }

  /// `event.amountMinor >= 5000`, and the like.
  private @Nullable Threshold threshold(CelAbstractSyntaxTree whole, CelExpr conjunct) {
    if (conjunct.getKind() != Kind.CALL || conjunct.call().args().size() != 2) return null;
    CelExpr left = conjunct.call().args().getFirst();
    CelExpr right = conjunct.call().args().getLast();
    String comparison = conjunct.call().function();
    if (comparison.equals(Operator.GREATER_EQUALS.getFunction()))
      return threshold(whole, left, right, 0);
    if (comparison.equals(Operator.GREATER.getFunction())) return threshold(whole, left, right, 1);
    if (comparison.equals(Operator.LESS_EQUALS.getFunction()))
      return threshold(whole, right, left, 0);
    if (comparison.equals(Operator.LESS.getFunction())) return threshold(whole, right, left, 1);
    return null;
  }

  private @Nullable Threshold threshold(
      CelAbstractSyntaxTree whole, CelExpr read, CelExpr constant, long more) {
    boolean isNumber =
        constant.getKind() == Kind.CONSTANT
            && constant.constant().getKind() == CelConstant.Kind.INT64_VALUE;
    if (!isNumber || !isRead(read)) return null;
    Evaluation value = compile.apply(CanonicalText.of(whole, read));
    return new Threshold(value, constant.constant().int64Value(), more);
  }

  /// @param more by how much what is read has to be more than the constant
  private record Threshold(Evaluation read, long constant, long more) {
    /// Zero also where the difference is no number.
    long missing(Occasion occasion) {
      try {
        long missing = Math.addExact(Math.subtractExact(constant, read.whole(occasion)), more);
        return Math.max(0, missing);
      } catch (RuleFailure | ArithmeticException e) {
        return 0;
      }
    }
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
      case CALL ->
          expr.call().function().equals(Spent.NAME)
              || expr.call().target().filter(Findings::isHistory).isPresent();
      default -> false;
    };
  }

  /// `history`, or `history.at('gym')`.
  private static boolean isHistory(CelExpr expr) {
    return switch (expr.getKind()) {
      case IDENT -> expr.ident().name().equals(CelExpressions.HISTORY);
      case CALL ->
          expr.call().function().equals(HistoryFunctions.AT)
              && expr.call().target().filter(Findings::isHistory).isPresent();
      default -> false;
    };
  }

  private static boolean isVariable(CelExpr expr) {
    return expr.getKind() == Kind.IDENT
        && Set.of(CelExpressions.EVENT, CelExpressions.MEMBER).contains(expr.ident().name());
  }
}
