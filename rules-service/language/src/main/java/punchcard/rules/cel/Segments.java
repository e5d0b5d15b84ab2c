package punchcard.rules.cel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import punchcard.rules.Condition;
import punchcard.rules.HistoryWindow;
import punchcard.rules.Occasion;
import punchcard.rules.Segment;
import punchcard.rules.cel.Compilation.Compiled;
import punchcard.rules.spelling.Spelling;

/// The segments that an agreement declares, and by its names for them, whether a member is in one.
public final class Segments {
  /// Of an agreement that declares none.
  public static final Segments NONE = new Segments(Map.of(), "this agreement declares no segments");

  /// Where a segment itself is told.
  static final Segments INSIDE =
      new Segments(Map.of(), "what makes a segment is told without other segments");

  private final Map<String, Declared> byName;
  private final String absence;

  private Segments(Map<String, Declared> byName, String absence) {
    this.byName = byName;
    this.absence = absence;
  }

  /// Those of one agreement.
  ///
  /// @param byName in the order of the file
  public static Segments of(Map<String, Declared> byName) {
    return byName.isEmpty() ? NONE : new Segments(new LinkedHashMap<>(byName), NONE.absence);
  }

  /// Who is in a segment.
  public sealed interface Declared {
    /// Those whom a partner lists.
    record Listed(Segment list) implements Declared {}

    /// Those for whom a condition holds.
    record Described(Compiled<Condition> who) implements Declared {}
  }

  Set<String> names() {
    return byName.keySet();
  }

  /// What is to be said of a name that is none of them.
  String unknown(String name) {
    return byName.isEmpty()
        ? absence
        : "'" + name + "' is not one of the agreement's segments" + Spelling.hint(name, names());
  }

  /// Whether the member was in it when the event occurred.
  boolean hasMember(String name, Occasion occasion) {
    return switch (Objects.requireNonNull(byName.get(name), name)) {
      case Declared.Listed(Segment list) -> occasion.member().state().segments().contains(list);
      case Declared.Described(var who) -> who.expression().holds(occasion);
    };
  }

  /// The windows of the history that are read to tell who is in it.
  Set<HistoryWindow> reads(String name) {
    return byName.get(name) instanceof Declared.Described(var who) ? who.reads() : Set.of();
  }
}
