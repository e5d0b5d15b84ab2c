package punchcard.cli.agreements;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import punchcard.cli.sheets.Sheet;
import punchcard.rules.diff.Change;
import punchcard.rules.diff.Difference;
import punchcard.rules.diff.Difference.Added;
import punchcard.rules.diff.Difference.Changed;
import punchcard.rules.diff.Difference.Removed;
import punchcard.rules.diff.Difference.Term;

/// The changes between two versions, a row per term.
final class ChangesSheet {
  static final List<String> KINDS = List.of("added", "removed", "changed");
  private static final String COLUMNS = "rule from until change term before after";

  private ChangesSheet() {}

  /// @param tiers what becomes of the agreement's tiers, which have no rule and no days; empty:
  ///     nothing
  static Sheet of(List<Change> changes, Optional<Difference> tiers) {
    List<List<Object>> rows = new ArrayList<>();
    tiers.ifPresent(
        difference ->
            terms(difference).forEach(term -> rows.add(row("", "", "", difference, term))));
    for (Change change : changes)
      for (Term term : terms(change.difference())) rows.add(row(change, term));
    return Sheet.of("changes", COLUMNS, rows);
  }

  /// How many rules have a change of a kind.
  static long rules(List<Change> changes, String kind) {
    return changes.stream()
        .filter(change -> kind(change.difference()).equals(kind))
        .map(Change::rule)
        .distinct()
        .count();
  }

  private static List<Object> row(Change change, Term term) {
    return row(
        change.rule().value(),
        change.days().from().toString(),
        change.days().until() == null ? "" : change.days().until().toString(),
        change.difference(),
        term);
  }

  private static List<Object> row(
      String rule, String from, String until, Difference difference, Term term) {
    return List.of(
        rule,
        from,
        until,
        kind(difference),
        term.name(),
        requireNonNullElse(term.before(), ""),
        requireNonNullElse(term.after(), ""));
  }

  private static String kind(Difference difference) {
    return switch (difference) {
      case Added _ -> "added";
      case Removed _ -> "removed";
      case Changed _ -> "changed";
    };
  }

  private static List<Term> terms(Difference difference) {
    return switch (difference) {
      case Added(SortedMap<String, String> terms) ->
          terms.entrySet().stream().map(it -> new Term(it.getKey(), null, it.getValue())).toList();
      case Removed(SortedMap<String, String> terms) ->
          terms.entrySet().stream().map(it -> new Term(it.getKey(), it.getValue(), null)).toList();
      case Changed(List<Term> terms) -> terms;
    };
  }
}
