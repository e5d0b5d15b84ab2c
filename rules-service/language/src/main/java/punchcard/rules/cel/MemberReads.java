package punchcard.rules.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.parser.Operator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.AttributeName;
import punchcard.kernel.PartnerId;

/// Finds what a checked expression reads of the member. The names of segments, partners and
/// attributes are written out in it, so that a misspelt one is found.
final class MemberReads {
  private static final String USE = "segments are asked as 'campaign-18' in member.segments";

  private final CelAbstractSyntaxTree ast;
  private final Segments declared;
  private final Set<String> segments = new LinkedHashSet<>();
  private final List<ExpressionError> errors = new ArrayList<>();
  private final Set<Long> asked = new HashSet<>();
  private boolean any;

  private MemberReads(CelAbstractSyntaxTree ast, Segments declared) {
    this.ast = ast;
    this.declared = declared;
  }

  static MemberReads of(CelAbstractSyntaxTree ast, Segments declared) {
    MemberReads reads = new MemberReads(ast, declared);
    List<CelExpr> all =
        CelNavigableAst.fromAst(ast).getRoot().allNodes().map(CelNavigableExpr::expr).toList();
    for (CelExpr expr : all) if (expr.getKind() == Kind.CALL) reads.look(expr.call());
    for (CelExpr expr : all) {
      if (isMember(expr)) reads.any = true;
      if (is(MemberFields.SEGMENTS, expr) && !reads.asked.contains(expr.id()))
        reads.error(expr, USE);
    }
    return reads;
  }

  /// Whether it reads anything.
  boolean isAny() {
    return any;
  }

  /// The names of the segments that it asks for.
  Set<String> segments() {
    return segments;
  }

  List<ExpressionError> errors() {
    return errors;
  }

  private void look(CelCall call) {
    if (call.args().size() < 2) return;
    CelExpr first = call.args().getFirst();
    CelExpr last = call.args().getLast();
    if (is(Operator.IN, call)) {
      if (is(MemberFields.SEGMENTS, last)) segment(first, last);
      if (is(MemberFields.PARTNERS, last)) partner(first);
      if (is(MemberFields.ATTRIBUTES, last)) attribute(first);
    }
    if (is(Operator.INDEX, call) && is(MemberFields.ATTRIBUTES, first)) attribute(last);
  }

  private void segment(CelExpr name, CelExpr list) {
    asked.add(list.id());
    String text = constant(name);
    if (text == null) error(name, "the segment is written out: 'campaign-18'");
    else if (declared.names().contains(text)) segments.add(text);
    else error(name, declared.unknown(text));
  }

  private void partner(CelExpr name) {
    String text = constant(name);
    if (text == null || !PartnerId.isValid(text))
      error(name, "the partner is written out, as its id: 'gym'");
  }

  private void attribute(CelExpr name) {
    String text = constant(name);
    if (text == null || !isAttribute(text))
      error(name, "the attribute is written out, behind its partner: 'grocer/favourite-store'");
  }

  private static boolean isAttribute(String text) {
    int slash = text.indexOf('/');
    return slash > 0
        && PartnerId.isValid(text.substring(0, slash))
        && AttributeName.isValid(text.substring(slash + 1));
  }

  private void error(CelExpr at, String message) {
    errors.add(SourcePositions.error(ast, at.id(), message));
  }

  private static boolean is(Operator operator, CelCall call) {
    return call.function().equals(operator.getFunction());
  }

  private static boolean is(String field, CelExpr expr) {
    return expr.getKind() == Kind.SELECT
        && expr.select().field().equals(field)
        && isMember(expr.select().operand());
  }

  private static boolean isMember(CelExpr expr) {
    return expr.getKind() == Kind.IDENT && expr.ident().name().equals(CelExpressions.MEMBER);
  }

  private static @Nullable String constant(CelExpr expr) {
    return expr.getKind() == Kind.CONSTANT
            && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE
        ? expr.constant().stringValue()
        : null;
  }
}
