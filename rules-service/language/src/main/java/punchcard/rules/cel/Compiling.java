package punchcard.rules.cel;

import static punchcard.rules.cel.SourcePositions.error;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.CelType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import punchcard.rules.AmountExpression;
import punchcard.rules.Condition;
import punchcard.rules.HistoryWindow;
import punchcard.rules.Occasion;
import punchcard.rules.Ratio;
import punchcard.rules.Window;
import punchcard.rules.cel.Compilation.Compiled;
import punchcard.rules.cel.Compilation.Rejected;

/// Compiles the expressions of one agreement that read the same things.
///
/// @param segments those that the agreement declares
/// @param tiers those that it has
/// @param windows those of the history that they can name
/// @param known what is known of fields before an expression asks anything of them
record Compiling(
    Checker checker,
    CelRuntime runtime,
    EventShapes shapes,
    Segments segments,
    TierNames tiers,
    Map<String, Window> windows,
    Map<String, Demands> known) {

  Compilation<Condition> condition(String source) {
    CelValidationResult checked = checker.check(source);
    if (checked.hasError()) return new Rejected<>(checker.errors(source, checked));
    CelAbstractSyntaxTree ast = Checker.tree(checked);
    if (!ast.getResultType().equals(SimpleType.BOOL))
      return rejected(ast, "a condition is true or false, this is " + nameOf(ast.getResultType()));
    Reads reads = reads(ast);
    List<ExpressionError> errors = new ArrayList<>(StaticChecks.ofCondition(ast));
    errors.addAll(reads.errors());
    if (!errors.isEmpty()) return new Rejected<>(errors);

    return new Compiled<>(
        new CelCondition(parts(ast), new Findings(source, this::evaluation)),
        Money.isReadBy(ast),
        Money.currencyIsFixedBy(ast),
        neverTrue(ast),
        windows(reads),
        reads.member().isAny(),
        reads.member().segments(),
        reads.tier().isRead());
  }

  Compilation<AmountExpression> amount(String source) {
    CelValidationResult checked = checker.check(source);
    if (checked.hasError()) return new Rejected<>(checker.errors(source, checked));
    CelAbstractSyntaxTree ast = Checker.tree(checked);
    if (!ast.getResultType().equals(SimpleType.INT))
      return rejected(ast, "an amount is a whole number, this is " + nameOf(ast.getResultType()));
    Reads reads = reads(ast);
    List<ExpressionError> errors = new ArrayList<>(StaticChecks.ofAmount(ast));
    errors.addAll(reads.errors());
    if (!errors.isEmpty()) return new Rejected<>(errors);

    return new Compiled<>(
        new CelAmount(amount(ast), source, new Findings(source, this::evaluation)),
        Money.isReadBy(ast),
        false,
        Optional.empty(),
        windows(reads),
        reads.member().isAny(),
        reads.member().segments(),
        reads.tier().isRead());
  }

  /// What an expression looks at besides the event.
  private record Reads(HistoryReads history, MemberReads member, TierReads tier) {
    List<ExpressionError> errors() {
      return Stream.of(history.errors(), member.errors(), tier.errors())
          .flatMap(List::stream)
          .toList();
    }
  }

  private Reads reads(CelAbstractSyntaxTree ast) {
    return new Reads(
        HistoryReads.of(ast, shapes, windows),
        MemberReads.of(ast, segments),
        TierReads.of(ast, tiers));
  }

  /// Those that it reads itself, and those of the segments for which it asks.
  private Set<HistoryWindow> windows(Reads reads) {
    Set<HistoryWindow> windows = new HashSet<>(reads.history().windows());
    reads.member().segments().forEach(segment -> windows.addAll(segments.reads(segment)));
    return windows;
  }

  private List<Predicate<Occasion>> parts(CelAbstractSyntaxTree condition) {
    return NeverTrue.conjuncts(condition.getExpr()).stream()
        .map(part -> Conjunct.of(part, evaluation(part(condition, part))))
        .toList();
  }

  private AmountExpression amount(CelAbstractSyntaxTree ast) {
    if (!StaticChecks.isDivision(ast.getExpr())) {
      Evaluation whole = evaluation(ast);
      return occasion -> Ratio.whole(whole.whole(occasion));
    }
    List<CelExpr> parts = ast.getExpr().call().args();
    Evaluation numerator = evaluation(part(ast, parts.getFirst()));
    Evaluation denominator = evaluation(part(ast, parts.getLast()));
    return occasion -> Ratio.of(numerator.whole(occasion), denominator.whole(occasion));
  }

  /// Of a part of an expression that was checked as a whole.
  private Evaluation evaluation(String part) {
    return evaluation(Checker.tree(checker.check(part)));
  }

  private static CelAbstractSyntaxTree part(CelAbstractSyntaxTree whole, CelExpr part) {
    return CelAbstractSyntaxTree.newCheckedAst(
        part, whole.getSource(), whole.getReferenceMap(), whole.getTypeMap());
  }

  private Evaluation evaluation(CelAbstractSyntaxTree ast) {
    try {
      return new Evaluation(runtime.createProgram(ast), segments, windows);
    } catch (CelEvaluationException e) {
      throw new IllegalStateException("a checked expression makes no program", e);
    }
  }

  private Optional<ExpressionError> neverTrue(CelAbstractSyntaxTree condition) {
    return new NeverTrue(part -> isFalse(part(condition, part)))
        .reason(condition.getExpr(), known)
        .map(reason -> error(condition, reason.part().id(), reason.message()));
  }

  private boolean isFalse(CelAbstractSyntaxTree part) {
    boolean readsAnything =
        CelNavigableAst.fromAst(part)
            .getRoot()
            .allNodes()
            .anyMatch(node -> node.getKind() == Kind.IDENT && isVariable(node.expr()));
    return !readsAnything && evaluation(part).isFalse();
  }

  private static boolean isVariable(CelExpr name) {
    return CelExpressions.VARIABLES.contains(name.ident().name());
  }

  private static <E> Compilation<E> rejected(CelAbstractSyntaxTree ast, String message) {
    return new Rejected<>(List.of(error(ast, ast.getExpr().id(), message)));
  }

  private static String nameOf(CelType type) {
    return type instanceof NullableType ? type.name() + " or null" : type.name();
  }
}
