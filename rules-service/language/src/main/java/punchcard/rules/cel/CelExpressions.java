package punchcard.rules.cel;

import static punchcard.rules.cel.SourcePositions.error;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.CelType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import punchcard.rules.AmountExpression;
import punchcard.rules.Condition;
import punchcard.rules.EventType;
import punchcard.rules.Occasion;
import punchcard.rules.Ratio;
import punchcard.rules.WindowUnit;
import punchcard.rules.cel.Compilation.Compiled;
import punchcard.rules.cel.Compilation.Rejected;

/// Compiles the expressions of agreements. They can read `event`, what happened before it under
/// `history`, and what is known of its member under `member`. Safe for use by
/// several threads, and so is what it compiles.
public final class CelExpressions {
  static final String EVENT = "event";
  static final String MEMBER = "member";
  static final String HISTORY = "history";
  static final Set<String> VARIABLES = Set.of(EVENT, MEMBER, HISTORY);
  /// How the windows of the calendar are called.
  public static final Map<String, WindowUnit> WINDOWS = HistoryFunctions.UNITS;

  private static final String TYPE = EVENT + ".type";
  static final String CURRENCY = FieldType.Struct.CURRENCY;

  /// More steps than any admitted event has lines: no rule holds up its partition.
  private static final int MOST_ITERATIONS = 10_000;

  private static final CelOptions OPTIONS =
      CelOptions.current()
          .comprehensionMaxIterations(MOST_ITERATIONS)
          .evaluateCanonicalTypesToNativeValues(true)
          .build();

  private final CelRuntime runtime =
      CelRuntimeFactory.standardCelRuntimeBuilder()
          .setOptions(OPTIONS)
          .addFunctionBindings(Spent.BINDING)
          .addFunctionBindings(HistoryFunctions.BINDINGS)
          .build();
  private final Map<EventType, Checker> checkers = new TreeMap<>();

  private final EventShapes shapes;

  public CelExpressions(EventShapes shapes) {
    this.shapes = shapes;
    shapes.byType().forEach((type, shape) -> checkers.put(type, new Checker(shape, OPTIONS)));
  }

  /// The types of events on which rules can be written, in the order of their names.
  public Set<EventType> types() {
    return Collections.unmodifiableSet(checkers.keySet());
  }

  /// Whether events of this type say in which currency their money is.
  ///
  /// @throws IllegalArgumentException if the type is not known
  public boolean namesCurrency(EventType type) {
    return shapes.of(type).fields().containsKey(CURRENCY);
  }

  /// Whether events of this type say how much money they are about, and in which currency.
  ///
  /// @throws IllegalArgumentException if the type is not known
  public boolean hasMoney(EventType type) {
    return shapes.of(type).hasMoney();
  }

  /// Compiles a rule's `when`.
  ///
  /// @param type the type of events that the rule looks at
  /// @throws IllegalArgumentException if the type is not known
  public Compilation<Condition> condition(EventType type, String source) {
    return condition(type, source, TierNames.NONE);
  }

  /// As {@link #condition(EventType, String)}, in an agreement that has tiers.
  public Compilation<Condition> condition(EventType type, String source, TierNames tiers) {
    Checker checker = checker(type);
    CelValidationResult checked = checker.check(source);
    if (checked.hasError()) return new Rejected<>(checker.errors(source, checked));
    CelAbstractSyntaxTree ast = Checker.tree(checked);
    if (!ast.getResultType().equals(SimpleType.BOOL))
      return rejected(ast, "a condition is true or false, this is " + nameOf(ast.getResultType()));
    HistoryReads history = HistoryReads.of(ast, shapes);
    List<ExpressionError> errors = new ArrayList<>(StaticChecks.ofCondition(ast));
    errors.addAll(history.errors());
    TierReads tier = TierReads.of(ast, tiers);
    errors.addAll(tier.errors());
    if (!errors.isEmpty()) return new Rejected<>(errors);

    return new Compiled<>(
        new CelCondition(parts(ast), new Findings(source, part -> evaluation(checker, part))),
        Money.isReadBy(ast),
        Money.currencyIsFixedBy(ast),
        neverTrue(type, ast),
        history.windows(),
        tier.isRead());
  }

  /// Compiles a rule's `amount`: a whole number, or one division, which stays exact until it is
  /// rounded.
  ///
  /// @param type the type of events that the rule looks at
  /// @throws IllegalArgumentException if the type is not known
  public Compilation<AmountExpression> amount(EventType type, String source) {
    return amount(type, source, TierNames.NONE);
  }

  /// As {@link #amount(EventType, String)}, in an agreement that has tiers.
  public Compilation<AmountExpression> amount(EventType type, String source, TierNames tiers) {
    Checker checker = checker(type);
    CelValidationResult checked = checker.check(source);
    if (checked.hasError()) return new Rejected<>(checker.errors(source, checked));
    CelAbstractSyntaxTree ast = Checker.tree(checked);
    if (!ast.getResultType().equals(SimpleType.INT))
      return rejected(ast, "an amount is a whole number, this is " + nameOf(ast.getResultType()));
    HistoryReads history = HistoryReads.of(ast, shapes);
    List<ExpressionError> errors = new ArrayList<>(StaticChecks.ofAmount(ast));
    errors.addAll(history.errors());
    TierReads tier = TierReads.of(ast, tiers);
    errors.addAll(tier.errors());
    if (!errors.isEmpty()) return new Rejected<>(errors);

    return new Compiled<>(
        new CelAmount(amount(ast), source, new Findings(source, part -> evaluation(checker, part))),
        Money.isReadBy(ast),
        false,
        Optional.empty(),
        history.windows(),
        tier.isRead());
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
  private Evaluation evaluation(Checker checker, String part) {
    return evaluation(Checker.tree(checker.check(part)));
  }

  private static CelAbstractSyntaxTree part(CelAbstractSyntaxTree whole, CelExpr part) {
    return CelAbstractSyntaxTree.newCheckedAst(
        part, whole.getSource(), whole.getReferenceMap(), whole.getTypeMap());
  }

  private Evaluation evaluation(CelAbstractSyntaxTree ast) {
    try {
      return new Evaluation(runtime.createProgram(ast));
    } catch (CelEvaluationException e) {
      throw new IllegalStateException("a checked expression makes no program", e);
    }
  }

  private Checker checker(EventType type) {
    Checker checker = checkers.get(type);
    if (checker == null) throw new IllegalArgumentException("no such event type: " + type);
    return checker;
  }

  private Optional<ExpressionError> neverTrue(EventType type, CelAbstractSyntaxTree condition) {
    return new NeverTrue(part -> isFalse(part(condition, part)))
        .reason(condition.getExpr(), Map.of(TYPE, Demands.among(Set.of(type.name()))))
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
    return VARIABLES.contains(name.ident().name());
  }

  private static <E> Compilation<E> rejected(CelAbstractSyntaxTree ast, String message) {
    return new Rejected<>(List.of(error(ast, ast.getExpr().id(), message)));
  }

  private static String nameOf(CelType type) {
    return type instanceof NullableType ? type.name() + " or null" : type.name();
  }
}
