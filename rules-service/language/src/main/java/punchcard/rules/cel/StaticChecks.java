package punchcard.rules.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.parser.Operator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What CEL's checker lets pass and a rule must not do.
final class StaticChecks {
  private StaticChecks() {}

  static List<ExpressionError> ofCondition(CelAbstractSyntaxTree ast) {
    return nodes(ast).flatMap(node -> anywhere(ast, node.expr()).stream()).toList();
  }

  static List<ExpressionError> ofAmount(CelAbstractSyntaxTree ast) {
    return nodes(ast)
        .flatMap(
            node ->
                Stream.concat(
                    anywhere(ast, node.expr()).stream(), innerDivision(ast, node.expr()).stream()))
        .toList();
  }

  static boolean isDivision(CelExpr expr) {
    return isCall(expr) && expr.call().function().equals(Operator.DIVIDE.getFunction());
  }

  private static Stream<CelNavigableExpr> nodes(CelAbstractSyntaxTree ast) {
    return CelNavigableAst.fromAst(ast).getRoot().allNodes();
  }

  private static Optional<ExpressionError> anywhere(CelAbstractSyntaxTree ast, CelExpr expr) {
    if (expr.getKind() == Kind.STRUCT)
      return error(ast, expr, "an expression reads the event and makes no records of its own");
    if (isPresenceOfDeclaredField(expr))
      return error(ast, expr, "this field is always there: compare it with null instead of has()");
    return Optional.empty();
  }

  private static boolean isPresenceOfDeclaredField(CelExpr expr) {
    return expr.getKind() == Kind.SELECT
        && expr.select().testOnly()
        && expr.select().operand().getKind() == Kind.IDENT;
  }

  /// CEL divides whole numbers by dropping what is left over. Inside an amount that would be a
  /// rounding that no rule names.
  private static Optional<ExpressionError> innerDivision(CelAbstractSyntaxTree ast, CelExpr expr) {
    return isDivision(expr) && expr.id() != ast.getExpr().id()
        ? error(ast, expr, "a division inside an amount rounds unnamed: write it as one a / b")
        : Optional.empty();
  }

  private static Optional<ExpressionError> error(
      CelAbstractSyntaxTree ast, CelExpr expr, String message) {
    return Optional.of(SourcePositions.error(ast, expr.id(), message));
  }

  private static boolean isCall(CelExpr expr) {
    return expr.getKind() == Kind.CALL;
  }
}
