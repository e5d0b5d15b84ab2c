package punchcard.rules.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.parser.Operator;

/// What an expression has to do with money. An amount of minor units means nothing without its
/// currency, so a rule that reads one says for which currency it is.
final class Money {
  /// How the log names every field that holds minor units.
  static final String MINOR_UNITS = "Minor";

  private Money() {}

  static boolean isReadBy(CelAbstractSyntaxTree expression) {
    return CelNavigableAst.fromAst(expression)
        .getRoot()
        .allNodes()
        .anyMatch(node -> isAmount(node.expr()));
  }

  /// Whether the condition can only be true for one currency: `event.currency == 'USD'` is one of
  /// the parts that must all be true.
  static boolean currencyIsFixedBy(CelAbstractSyntaxTree condition) {
    return isFixedBy(condition.getExpr());
  }

  private static boolean isAmount(CelExpr expr) {
    return switch (expr.getKind()) {
      case SELECT -> expr.select().field().endsWith(MINOR_UNITS);
      case CALL -> expr.call().function().equals(Spent.NAME);
      default -> false;
    };
  }

  private static boolean isFixedBy(CelExpr expr) {
    if (expr.getKind() != Kind.CALL) return false;
    CelExpr.CelCall call = expr.call();
    if (call.function().equals(Operator.LOGICAL_AND.getFunction()))
      return call.args().stream().anyMatch(Money::isFixedBy);
    return call.function().equals(Operator.EQUALS.getFunction())
        && call.args().stream().anyMatch(Money::isCurrency)
        && call.args().stream().anyMatch(Money::isText);
  }

  private static boolean isCurrency(CelExpr expr) {
    return expr.getKind() == Kind.SELECT
        && expr.select().field().equals(CelExpressions.CURRENCY)
        && expr.select().operand().getKind() == Kind.IDENT
        && expr.select().operand().ident().name().equals(CelExpressions.EVENT);
  }

  private static boolean isText(CelExpr expr) {
    return expr.getKind() == Kind.CONSTANT
        && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE;
  }
}
