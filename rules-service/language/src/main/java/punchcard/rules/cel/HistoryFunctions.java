package punchcard.rules.cel;

import com.google.common.collect.ImmutableList;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.PartnerId;
import punchcard.rules.EventType;
import punchcard.rules.HistoryWindow;
import punchcard.rules.HistoryWindow.Sum;
import punchcard.rules.Run;
import punchcard.rules.Window;
import punchcard.rules.WindowUnit;

/// What can be asked of `history`: `count(type, window)`, `sum(type, field, window)`, `sum(type,
/// field, currency, window)`, and of what happened at one partner, `at(partner)`, the same.
final class HistoryFunctions {
  static final String COUNT = "count";
  static final String SUM = "sum";
  static final String AT = "at";
  static final Set<String> NAMES = Set.of(COUNT, SUM, AT);

  /// How windows are called in agreements.
  static final Map<String, WindowUnit> UNITS =
      Map.of(
          "day", WindowUnit.DAY,
          "iso-week", WindowUnit.ISO_WEEK,
          "month", WindowUnit.MONTH,
          "year", WindowUnit.YEAR);

  /// How the days of a rule's promotion are called in it.
  static final String PROMOTION = "promotion";

  /// The windows that rules of no promotion can name.
  static final Map<String, Window> OF_CALENDAR = Map.copyOf(UNITS);

  static final CelType HISTORY = OpaqueType.create("history");

  private static final CelType TEXT = SimpleType.STRING;
  private static final String COUNT_OF = "history_count";
  private static final String SUM_OF = "history_sum";
  private static final String SUM_OF_MONEY = "history_sum_money";
  private static final String AT_PARTNER = "history_at";

  static final List<CelFunctionDecl> DECLARATIONS =
      List.of(
          CelFunctionDecl.newFunctionDeclaration(
              COUNT,
              CelOverloadDecl.newMemberOverload(COUNT_OF, SimpleType.INT, HISTORY, TEXT, TEXT)),
          CelFunctionDecl.newFunctionDeclaration(
              SUM,
              CelOverloadDecl.newMemberOverload(SUM_OF, SimpleType.INT, HISTORY, TEXT, TEXT, TEXT),
              CelOverloadDecl.newMemberOverload(
                  SUM_OF_MONEY, SimpleType.INT, HISTORY, TEXT, TEXT, TEXT, TEXT)),
          CelFunctionDecl.newFunctionDeclaration(
              AT, CelOverloadDecl.newMemberOverload(AT_PARTNER, HISTORY, HISTORY, TEXT)));

  static final List<CelFunctionBinding> BINDINGS =
      List.of(
          CelFunctionBinding.from(COUNT_OF, of(2), args -> come(args, null, text(args, 2))),
          CelFunctionBinding.from(
              SUM_OF, of(3), args -> come(args, new Sum(text(args, 2), null), text(args, 3))),
          CelFunctionBinding.from(
              SUM_OF_MONEY,
              of(4),
              args -> come(args, new Sum(text(args, 2), text(args, 3)), text(args, 4))),
          CelFunctionBinding.from(AT_PARTNER, of(1), args -> past(args).atPartner(text(args, 1))));

  /// The types that expressions name, each made once: a new one is checked letter by letter.
  private static final Map<String, EventType> TYPES = new ConcurrentHashMap<>();

  private HistoryFunctions() {}

  /// The windows that rules of a promotion can name.
  ///
  /// @param days its days; null: there is none, or it is too long
  static Map<String, Window> windows(@Nullable Run days) {
    if (days == null) return OF_CALENDAR;
    Map<String, Window> windows = new HashMap<>(OF_CALENDAR);
    windows.put(PROMOTION, days);
    return Map.copyOf(windows);
  }

  /// The window that a call names.
  ///
  /// @param windows those that the expression can name
  /// @throws IllegalArgumentException if it names none
  static HistoryWindow window(
      String type,
      @Nullable PartnerId at,
      @Nullable Sum sum,
      String unit,
      Map<String, Window> windows) {
    Window per = windows.get(unit);
    if (per == null) throw new IllegalArgumentException("no window: " + unit);
    return new HistoryWindow(TYPES.computeIfAbsent(type, EventType::new), at, sum, per);
  }

  private static Object come(Object[] args, @Nullable Sum sum, String unit) {
    PastEvents past = past(args);
    return past.come(window(text(args, 1), past.at(), sum, unit, past.windows()));
  }

  private static PastEvents past(Object[] args) {
    return (PastEvents) args[0];
  }

  private static String text(Object[] args, int index) {
    return (String) args[index];
  }

  private static Iterable<Class<?>> of(int texts) {
    ImmutableList.Builder<Class<?>> classes = ImmutableList.builder();
    classes.add(PastEvents.class);
    for (int i = 0; i < texts; i++) classes.add(String.class);
    return classes.build();
  }
}
