package punchcard.rules.cel;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.parser.Operator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one part of a condition asks of one field: `event.partner == 'gym'`.
///
/// @param field the way to it: `event.attributes.till`
record Demand(String field, Demands demands) {
  /// Empty for a part that says something else.
  static Optional<Demand> of(CelExpr part) {
    String flag = path(part);
    if (flag != null) return Optional.of(new Demand(flag, Demands.among(Set.of(true))));
    return part.getKind() == Kind.CALL ? of(part.call()) : Optional.empty();
  }

  private static Optional<Demand> of(CelCall call) {
    Operator operator = Operator.findReverse(call.function()).orElse(null);
    if (operator == null || call.args().isEmpty()) return Optional.empty();
    CelExpr first = call.args().getFirst();
    CelExpr last = call.args().getLast();
    return switch (operator) {
      case LOGICAL_NOT -> demand(first, Demands.among(Set.of(false)));
      case EQUALS -> either(first, last, value -> Demands.among(Set.of(value)));
      case NOT_EQUALS -> either(first, last, Demands::not);
      case IN -> values(last).flatMap(values -> demand(first, Demands.among(values)));
      case GREATER -> bound(first, last, Demands::moreThan, Demands::lessThan);
      case GREATER_EQUALS -> bound(first, last, Demands::atLeast, Demands::atMost);
      case LESS -> bound(first, last, Demands::lessThan, Demands::moreThan);
      case LESS_EQUALS -> bound(first, last, Demands::atMost, Demands::atLeast);
      default -> Optional.empty(); // Of all CEL's operators, these ask something of a field.
    };
  }

  private interface OfValue {
    Demands of(Object value);
  }

  private interface OfNumber {
    Demands of(long bound);
  }

  private static Optional<Demand> either(CelExpr one, CelExpr other, OfValue asked) {
    Object value = constant(other);
    if (value != null) return demand(one, asked.of(value));
    Object left = constant(one);
    return left == null ? Optional.empty() : demand(other, asked.of(left));
  }

  private static Optional<Demand> bound(
      CelExpr one, CelExpr other, OfNumber asked, OfNumber turnedRound) {
    if (constant(other) instanceof Long bound) return demand(one, asked.of(bound));
    return constant(one) instanceof Long bound
        ? demand(other, turnedRound.of(bound))
        : Optional.empty();
  }

  private static Optional<Demand> demand(CelExpr expr, Demands demands) {
    return Optional.ofNullable(path(expr)).map(field -> new Demand(field, demands));
  }

  private static Optional<Set<Object>> values(CelExpr list) {
    if (list.getKind() != Kind.LIST) return Optional.empty();
    Set<Object> values = new HashSet<>();
    for (CelExpr element : list.list().elements()) {
      Object value = constant(element);
      if (value == null) return Optional.empty();
      values.add(value);
    }
    return Optional.of(values);
  }

  /// Of the kinds that are equal only to their own kind.
  private static @Nullable Object constant(CelExpr expr) {
    if (expr.getKind() != Kind.CONSTANT) return null;
    CelConstant constant = expr.constant();
    return switch (constant.getKind()) {
      case STRING_VALUE -> constant.stringValue();
      case INT64_VALUE -> constant.int64Value();
      case BOOLEAN_VALUE -> constant.booleanValue();
      case NULL_VALUE -> FieldValues.ABSENT;
      default -> null;
    };
  }

  /// A field of the event or its member, however deep, or what a window of the history comes to;
  /// null if it is anything else.
  private static @Nullable String path(CelExpr expr) {
    if (expr.getKind() == Kind.IDENT)
      return CelExpressions.VARIABLES.contains(expr.ident().name()) ? expr.ident().name() : null;
    if (expr.getKind() == Kind.SELECT && !expr.select().testOnly())
      return below(expr.select().operand(), expr.select().field());
    if (expr.getKind() != Kind.CALL) return null;
    if (expr.call().target().isPresent()) return askedOf(expr.call().target().get(), expr.call());
    List<CelExpr> args = expr.call().args();
    return expr.call().function().equals(Operator.INDEX.getFunction())
            && constant(args.getLast()) instanceof String key
        ? below(args.getFirst(), key)
        : null;
  }

  /// `history.at('gym').count('VisitRecorded', 'year')`, which is as much as it was a word before.
  private static @Nullable String askedOf(CelExpr target, CelCall call) {
    boolean isOfHistory =
        HistoryFunctions.NAMES.contains(call.function())
            && call.args().stream().allMatch(arg -> constant(arg) != null);
    return isOfHistory
        ? below(target, call.function() + call.args().stream().map(Demand::constant).toList())
        : null;
  }

  private static @Nullable String below(CelExpr operand, String name) {
    String path = path(operand);
    return path == null ? null : path + "." + name;
  }
}
