package punchcard.rules.diff;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// What becomes of one rule's terms.
public sealed interface Difference {
  /// It earns what nothing earned before.
  record Added(SortedMap<String, String> terms) implements Difference {}

  /// It earns nothing any more.
  record Removed(SortedMap<String, String> terms) implements Difference {}

  /// It earns under other terms.
  record Changed(List<Term> terms) implements Difference {}

  /// One of the terms that are others.
  ///
  /// @param name `when`, `POINTS amount`
  /// @param before null: there was none
  /// @param after null: there is none
  record Term(String name, @Nullable String before, @Nullable String after) {}
}
