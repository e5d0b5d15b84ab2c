package punchcard.rules.cel;

import dev.cel.common.CelOptions;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import punchcard.rules.AmountExpression;
import punchcard.rules.Condition;
import punchcard.rules.EventType;
import punchcard.rules.Run;
import punchcard.rules.Window;
import punchcard.rules.WindowUnit;

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
  private final Checker ofMember = Checker.ofMember(OPTIONS);
  private final Checker ofMemberAndHistory = Checker.ofMemberAndHistory(OPTIONS);
  private final EventShapes shapes;

  public CelExpressions(EventShapes shapes) {
    this.shapes = shapes;
    shapes.byType().forEach((type, shape) -> checkers.put(type, Checker.ofEvent(shape, OPTIONS)));
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

  /// Compiles a rule's `when`, in an agreement without segments.
  ///
  /// @param type the type of events that the rule looks at
  /// @throws IllegalArgumentException if the type is not known
  public Compilation<Condition> condition(EventType type, String source) {
    return condition(type, source, Segments.NONE);
  }

  /// Compiles a rule's `when`.
  ///
  /// @param type the type of events that the rule looks at
  /// @param segments those that its agreement declares
  /// @throws IllegalArgumentException if the type is not known
  public Compilation<Condition> condition(EventType type, String source, Segments segments) {
    return condition(type, source, segments, TierNames.NONE);
  }

  /// As {@link #condition(EventType, String)}, in an agreement that has tiers.
  public Compilation<Condition> condition(EventType type, String source, TierNames tiers) {
    return condition(type, source, Segments.NONE, tiers);
  }

  /// As {@link #condition(EventType, String)}, in an agreement that has segments and tiers.
  public Compilation<Condition> condition(
      EventType type, String source, Segments segments, TierNames tiers) {
    return condition(type, source, segments, tiers, null);
  }

  /// As {@link #condition(EventType, String, Segments, TierNames)}, of a rule that is part of a
  /// promotion.
  ///
  /// @param promotion its days; null: there is none, or it is too long to be counted over
  public Compilation<Condition> condition(
      EventType type, String source, Segments segments, TierNames tiers, @Nullable Run promotion) {
    return onEvents(type, segments, tiers, promotion).condition(source);
  }

  /// Compiles a rule's `amount`, in an agreement without segments and tiers.
  ///
  /// @param type the type of events that the rule looks at
  /// @throws IllegalArgumentException if the type is not known
  public Compilation<AmountExpression> amount(EventType type, String source) {
    return amount(type, source, Segments.NONE, TierNames.NONE, null);
  }

  /// As {@link #amount(EventType, String)}, in an agreement that has tiers.
  public Compilation<AmountExpression> amount(EventType type, String source, TierNames tiers) {
    return amount(type, source, Segments.NONE, tiers, null);
  }

  /// Compiles a rule's `amount`: a whole number, or one division, which stays exact until it is
  /// rounded.
  ///
  /// @param type the type of events that the rule looks at
  /// @param segments those that its agreement declares
  /// @param tiers those that its agreement has
  /// @param promotion the days of its promotion; null: there is none, or it is too long
  /// @throws IllegalArgumentException if the type is not known
  public Compilation<AmountExpression> amount(
      EventType type, String source, Segments segments, TierNames tiers, @Nullable Run promotion) {
    return onEvents(type, segments, tiers, promotion).amount(source);
  }

  /// Compiles who the participants of an agreement are, which reads nothing but `member`.
  ///
  /// @param segments those that it declares
  /// @param tiers those that it has
  public Compilation<Condition> participants(String source, Segments segments, TierNames tiers) {
    return new Compiling(
            ofMember, runtime, shapes, segments, tiers, HistoryFunctions.OF_CALENDAR, Map.of())
        .condition(source);
  }

  /// Compiles who is in a segment, which reads `member` and `history`.
  ///
  /// @param tiers those that its agreement has
  public Compilation<Condition> segment(String source, TierNames tiers) {
    return new Compiling(
            ofMemberAndHistory,
            runtime,
            shapes,
            Segments.INSIDE,
            tiers,
            HistoryFunctions.OF_CALENDAR,
            Map.of())
        .condition(source);
  }

  private Compiling onEvents(
      EventType type, Segments segments, TierNames tiers, @Nullable Run promotion) {
    Checker checker = checkers.get(type);
    if (checker == null) throw new IllegalArgumentException("no such event type: " + type);
    Map<String, Demands> known = Map.of(TYPE, Demands.among(Set.of(type.name())));
    Map<String, Window> windows = HistoryFunctions.windows(promotion);
    return new Compiling(checker, runtime, shapes, segments, tiers, windows, known);
  }
}
