package punchcard.rules.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.parser.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchcard.rules.spelling.Spelling;

/// Finds whether a checked expression reads the member's tier, and whether there are the tiers with
/// which it compares it.
final class TierReads {
  private static final Set<String> COMPARISONS =
      Stream.of(Operator.EQUALS, Operator.NOT_EQUALS, Operator.IN)
          .map(Operator::getFunction)
          .collect(Collectors.toUnmodifiableSet());

  private final CelAbstractSyntaxTree ast;
  private final TierNames tiers;
  private final List<ExpressionError> errors = new ArrayList<>();
  private boolean isRead;

  private TierReads(CelAbstractSyntaxTree ast, TierNames tiers) {
    this.ast = ast;
    this.tiers = tiers;
  }

  static TierReads of(CelAbstractSyntaxTree ast, TierNames tiers) {
    TierReads reads = new TierReads(ast, tiers);
    CelNavigableAst.fromAst(ast).getRoot().allNodes().forEach(reads::look);
    return reads;
  }

  boolean isRead() {
    return isRead;
  }

  List<ExpressionError> errors() {
    return errors;
  }

  private void look(CelNavigableExpr node) {
    CelExpr expr = node.expr();
    if (isTier(expr) && tiers.areNone())
      error(expr, "this agreement has no tiers: 'member.tier' needs its block 'tiers'");
    // Whoever takes the member for anything else may read the tier, too.
    if (isMember(expr) && !node.parent().map(it -> isOtherField(it.expr())).orElse(false))
      isRead = true;
    if (expr.getKind() == Kind.CALL && COMPARISONS.contains(expr.call().function()))
      compared(expr.call().args());
  }

  private void compared(List<CelExpr> sides) {
    if (sides.stream().noneMatch(TierReads::isTier)) return;
    for (CelExpr side : sides)
      if (side.getKind() == Kind.LIST) side.list().elements().forEach(this::requireTier);
      else requireTier(side);
  }

  private void requireTier(CelExpr expr) {
    if (expr.getKind() != Kind.CONSTANT
        || expr.constant().getKind() != CelConstant.Kind.STRING_VALUE) return;
    String name = expr.constant().stringValue();
    if (!tiers.mayBe(name))
      error(
          expr,
          "'"
              + name
              + "' is not one of the agreement's tiers"
              + Spelling.hint(name, tiers.names()));
  }

  private void error(CelExpr at, String message) {
    errors.add(SourcePositions.error(ast, at.id(), message));
  }

  private static boolean isTier(CelExpr expr) {
    return expr.getKind() == Kind.SELECT
        && expr.select().field().equals(MemberFields.TIER)
        && isMember(expr.select().operand());
  }

  private static boolean isOtherField(CelExpr expr) {
    return expr.getKind() == Kind.SELECT && !expr.select().field().equals(MemberFields.TIER);
  }

  private static boolean isMember(CelExpr expr) {
    return expr.getKind() == Kind.IDENT && expr.ident().name().equals(CelExpressions.MEMBER);
  }
}
