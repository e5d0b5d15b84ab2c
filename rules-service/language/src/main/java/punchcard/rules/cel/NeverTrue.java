package punchcard.rules.cel;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.parser.Operator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds conditions that hold for no event at all: parts that must be true together ask one field
/// for different things. It looks at parts that compare a field with constants, and takes all else
/// for possible: so it overlooks some, and never wrongs one.
final class NeverTrue {
  private final Predicate<CelExpr> isFalse;

  /// @param isFalse whether a part is false without looking at the event
  NeverTrue(Predicate<CelExpr> isFalse) {
    this.isFalse = isFalse;
  }

  /// Why a condition is never true.
  ///
  /// @param part the part of it that cannot be true, besides those before it
  record Reason(CelExpr part, String message) {}

  /// Empty if the condition may be true for some event.
  ///
  /// @param known what is asked already, by field
  Optional<Reason> reason(CelExpr condition, Map<String, Demands> known) {
    Map<String, Demands> asked = new HashMap<>(known);
    List<CelExpr> parts = conjuncts(condition);
    for (CelExpr part : parts) {
      Optional<Reason> reason = reasonOfPart(part, asked);
      if (reason.isPresent()) return reason;
    }
    return parts.stream()
        .filter(part -> isCallOf(part, Operator.LOGICAL_OR))
        .filter(part -> noBranchCanBeTrue(part, asked))
        .findFirst()
        .map(part -> new Reason(part, "no event fulfils any part of this, besides the rest"));
  }

  private Optional<Reason> reasonOfPart(CelExpr part, Map<String, Demands> asked) {
    if (isFalse.test(part)) return Optional.of(new Reason(part, "this is false for every event"));
    return Demand.of(part)
        .filter(demand -> !asked.merge(demand.field(), demand.demands(), Demands::and).canBeMet())
        .map(demand -> new Reason(part, contradiction(demand.field())));
  }

  private static String contradiction(String field) {
    return "no event fulfils this together with what else is asked of " + field;
  }

  private boolean noBranchCanBeTrue(CelExpr either, Map<String, Demands> asked) {
    return flat(either, Operator.LOGICAL_OR).allMatch(part -> reason(part, asked).isPresent());
  }

  /// The parts that must all be true, in their order.
  static List<CelExpr> conjuncts(CelExpr condition) {
    return flat(condition, Operator.LOGICAL_AND).toList();
  }

  private static Stream<CelExpr> flat(CelExpr expr, Operator operator) {
    return isCallOf(expr, operator)
        ? expr.call().args().stream().flatMap(part -> flat(part, operator))
        : Stream.of(expr);
  }

  private static boolean isCallOf(CelExpr expr, Operator operator) {
    return expr.getKind() == Kind.CALL && expr.call().function().equals(operator.getFunction());
  }
}
