package punchcard.rules.cel;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.parser.Operator;
import java.util.Optional;
import java.util.function.Predicate;
import punchcard.rules.Occasion;

/// One of the parts of a condition that must all be true.
///
/// Most compare a field of the event with a constant: `event.partner == 'gym'`. These are compared
/// here, which takes a tenth of what the interpreter needs; it is asked where the field has no such
/// value, so both mean the same.
final class Conjunct {
  private final Evaluation evaluation;

  private Conjunct(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  static Predicate<Occasion> of(CelExpr part, Evaluation evaluation) {
    Conjunct interpreted = new Conjunct(evaluation);
    return interpreted.compared(part).orElse(evaluation::truth);
  }

  private Optional<Predicate<Occasion>> compared(CelExpr part) {
    if (part.getKind() != Kind.CALL || part.call().args().size() != 2) return Optional.empty();
    CelExpr left = part.call().args().getFirst();
    CelExpr right = part.call().args().getLast();
    if (!isField(left) || right.getKind() != Kind.CONSTANT) return Optional.empty();
    String field = left.select().field();
    CelConstant constant = right.constant();
    return switch (constant.getKind()) {
      case STRING_VALUE -> texts(part.call().function(), field, constant.stringValue());
      case INT64_VALUE -> numbers(part.call().function(), field, constant.int64Value());
      default -> Optional.empty();
    };
  }

  private Optional<Predicate<Occasion>> texts(String function, String field, String constant) {
    if (function.equals(Operator.EQUALS.getFunction()))
      return Optional.of(it -> text(it, field, constant, true));
    if (function.equals(Operator.NOT_EQUALS.getFunction()))
      return Optional.of(it -> text(it, field, constant, false));
    return Optional.empty();
  }

  private boolean text(Occasion occasion, String field, String constant, boolean equal) {
    return occasion.event().fields().get(field) instanceof String text
        ? text.equals(constant) == equal
        : evaluation.truth(occasion);
  }

  private Optional<Predicate<Occasion>> numbers(String function, String field, long constant) {
    for (Order order : Order.values())
      if (order.operator.getFunction().equals(function))
        return Optional.of(it -> number(it, field, constant, order));
    return Optional.empty();
  }

  private boolean number(Occasion occasion, String field, long constant, Order order) {
    return occasion.event().fields().get(field) instanceof Long number
        ? order.holds(number, constant)
        : evaluation.truth(occasion);
  }

  private static boolean isField(CelExpr expr) {
    return expr.getKind() == Kind.SELECT
        && !expr.select().testOnly()
        && expr.select().operand().getKind() == Kind.IDENT
        && expr.select().operand().ident().name().equals(CelExpressions.EVENT);
  }

  /// How two numbers stand to each other.
  private enum Order {
    EQUALS(Operator.EQUALS, false, true, false),
    NOT_EQUALS(Operator.NOT_EQUALS, true, false, true),
    LESS(Operator.LESS, true, false, false),
    LESS_EQUALS(Operator.LESS_EQUALS, true, true, false),
    GREATER(Operator.GREATER, false, false, true),
    GREATER_EQUALS(Operator.GREATER_EQUALS, false, true, true);

    private final Operator operator;
    private final boolean ifLess;
    private final boolean ifEqual;
    private final boolean ifGreater;

    Order(Operator operator, boolean ifLess, boolean ifEqual, boolean ifGreater) {
      this.operator = operator;
      this.ifLess = ifLess;
      this.ifEqual = ifEqual;
      this.ifGreater = ifGreater;
    }

    boolean holds(long left, long right) {
      return left < right ? ifLess : left == right ? ifEqual : ifGreater;
    }
  }
}
