package punchcard.rules.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.PartnerId;
import punchcard.rules.EventType;
import punchcard.rules.HistoryWindow;
import punchcard.rules.HistoryWindow.Sum;
import punchcard.rules.Window;
import punchcard.rules.spelling.Spelling;

/// Finds which windows of the history a checked expression reads. They have to be known before the
/// first event comes, so all that names them is written out in it.
final class HistoryReads {
  private static final String USE =
      "history is asked as history.count('VisitRecorded', 'iso-week'), history.sum('SpendRecorded',"
          + " 'amountMinor', 'USD', 'month') or history.at('gym').count(…)";

  /// How many arguments a sum of money has.
  private static final int WITH_MONEY = 4;

  /// What corrects others is not counted: it changes what is.
  private static final Set<String> CORRECTIONS =
      Set.of("SpendReturned", "EventCorrected", "EventWithdrawn");

  private final CelAbstractSyntaxTree ast;
  private final EventShapes shapes;
  private final Map<String, Window> named;
  private final Set<HistoryWindow> windows = new HashSet<>();
  private final List<ExpressionError> errors = new ArrayList<>();
  private final Set<Long> asked = new HashSet<>();

  private HistoryReads(CelAbstractSyntaxTree ast, EventShapes shapes, Map<String, Window> named) {
    this.ast = ast;
    this.shapes = shapes;
    this.named = named;
  }

  /// @param named the windows that the expression can name
  static HistoryReads of(CelAbstractSyntaxTree ast, EventShapes shapes, Map<String, Window> named) {
    HistoryReads reads = new HistoryReads(ast, shapes, named);
    List<CelExpr> all =
        CelNavigableAst.fromAst(ast).getRoot().allNodes().map(CelNavigableExpr::expr).toList();
    for (CelExpr expr : all) if (isQuestion(expr)) reads.ask(expr, expr.call());
    for (CelExpr expr : all)
      if (isHistory(expr) && !reads.asked.contains(expr.id())) reads.error(expr, USE);
    return reads;
  }

  Set<HistoryWindow> windows() {
    return windows;
  }

  List<ExpressionError> errors() {
    return errors;
  }

  private void ask(CelExpr expr, CelCall call) {
    CelExpr target = call.target().orElseThrow();
    PartnerId at = null;
    if (isAt(target)) {
      at = partner(target.call());
      if (at == null) return;
      target = target.call().target().orElseThrow();
    }
    if (!isHistory(target)) {
      error(expr, USE);
      return;
    }
    asked.add(target.id());
    HistoryWindow window = window(call, at);
    if (window != null) windows.add(window);
  }

  private @Nullable HistoryWindow window(CelCall call, @Nullable PartnerId at) {
    List<CelExpr> args = call.args();
    EventType type = type(args.getFirst());
    String unit = word(args.getLast(), expected(), named.keySet());
    if (type == null || unit == null) return null;
    if (call.function().equals(HistoryFunctions.COUNT))
      return HistoryFunctions.window(type.name(), at, null, unit, named);
    Sum sum = sum(type, args);
    return sum == null ? null : HistoryFunctions.window(type.name(), at, sum, unit, named);
  }

  private String expected() {
    return named.containsKey(HistoryFunctions.PROMOTION)
        ? "a window: day, iso-week, month, year or promotion"
        : "a window: day, iso-week, month or year";
  }

  private @Nullable EventType type(CelExpr arg) {
    Map<String, EventType> types =
        shapes.byType().keySet().stream()
            .filter(type -> !CORRECTIONS.contains(type.name()))
            .collect(Collectors.toMap(EventType::name, type -> type));
    String name = word(arg, "a type of event that is counted", types.keySet());
    return name == null ? null : types.get(name);
  }

  private @Nullable Sum sum(EventType type, List<CelExpr> args) {
    Map<String, FieldType> fields = shapes.of(type).fields();
    Set<String> numbers =
        fields.entrySet().stream()
            .filter(field -> isNumber(field.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    String field = word(args.get(1), "a number in " + type, numbers);
    if (field == null) return null;
    return field.endsWith(Money.MINOR_UNITS)
        ? sumOfMoney(field, type, args)
        : sumOfNumbers(field, args);
  }

  private @Nullable Sum sumOfMoney(String field, EventType type, List<CelExpr> args) {
    String wrong = null;
    if (!shapes.of(type).fields().containsKey(CelExpressions.CURRENCY))
      wrong = type + " names no currency, so its money cannot be added up";
    else if (args.size() < WITH_MONEY)
      wrong = "money is added up in one currency: name it before the window";
    else if (constant(args.get(2)) == null) wrong = "the currency is written out: 'USD'";
    if (wrong == null) return new Sum(field, constant(args.get(2)));
    error(args.get(1), wrong);
    return null;
  }

  private @Nullable Sum sumOfNumbers(String field, List<CelExpr> args) {
    if (args.size() < WITH_MONEY) return new Sum(field, null);
    error(args.get(2), "'" + field + "' is no money, so it has no currency");
    return null;
  }

  private static boolean isNumber(FieldType type) {
    return type instanceof FieldType.Whole
        || (type instanceof FieldType.Nullable(FieldType present)
            && present instanceof FieldType.Whole);
  }

  private @Nullable PartnerId partner(CelCall at) {
    CelExpr arg = at.args().getFirst();
    String name = constant(arg);
    if (name != null)
      try {
        return new PartnerId(name);
      } catch (IllegalArgumentException _) {
        // It is told below.
      }
    at.target().ifPresent(target -> asked.add(target.id()));
    error(arg, "the partner is written out, as its id: 'gym'");
    return null;
  }

  private @Nullable String word(CelExpr arg, String expected, Collection<String> words) {
    String word = constant(arg);
    if (word != null && words.contains(word)) return word;
    error(
        arg,
        word == null
            ? "this is written out: " + expected
            : "'" + word + "' is not " + expected + Spelling.hint(word, words));
    return null;
  }

  private void error(CelExpr at, String message) {
    errors.add(SourcePositions.error(ast, at.id(), message));
  }

  private static @Nullable String constant(CelExpr expr) {
    return expr.getKind() == Kind.CONSTANT
            && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE
        ? expr.constant().stringValue()
        : null;
  }

  /// Whether it asks what a window comes to.
  static boolean isQuestion(CelExpr expr) {
    return isMember(expr, HistoryFunctions.COUNT) || isMember(expr, HistoryFunctions.SUM);
  }

  private static boolean isAt(CelExpr expr) {
    return isMember(expr, HistoryFunctions.AT);
  }

  private static boolean isMember(CelExpr expr, String function) {
    return expr.getKind() == Kind.CALL
        && expr.call().function().equals(function)
        && expr.call().target().isPresent();
  }

  private static boolean isHistory(CelExpr expr) {
    return expr.getKind() == Kind.IDENT && expr.ident().name().equals(CelExpressions.HISTORY);
  }
}
