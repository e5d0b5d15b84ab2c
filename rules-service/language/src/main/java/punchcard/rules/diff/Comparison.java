package punchcard.rules.diff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import punchcard.rules.DateRange;
import punchcard.rules.RuleId;
import punchcard.rules.diff.Difference.Added;
import punchcard.rules.diff.Difference.Changed;
import punchcard.rules.diff.Difference.Removed;
import punchcard.rules.diff.Difference.Term;
import punchcard.rules.yaml.RuleText;

/// Compares two versions day by day: what a rule said of an event of that day, and what it says
/// now. So a rule that was cut in two and given other terms from some day on is a change from that
/// day on; how the file is written makes no difference.
public final class Comparison {
  private final List<RuleText> before;
  private final List<RuleText> after;

  private Comparison(List<RuleText> before, List<RuleText> after) {
    this.before = before;
    this.after = after;
  }

  /// In the order of the rules' ids and of the days.
  public static List<Change> of(List<RuleText> before, List<RuleText> after) {
    Comparison comparison = new Comparison(before, after);
    return Stream.concat(before.stream(), after.stream())
        .map(RuleText::id)
        .distinct()
        .sorted()
        .flatMap(rule -> comparison.changes(rule).stream())
        .toList();
  }

  /// What becomes of an agreement's tiers; empty: nothing.
  ///
  /// @param before what the version before says of them; nothing: it has none
  public static Optional<Difference> ofTiers(
      SortedMap<String, String> before, SortedMap<String, String> after) {
    return difference(before.isEmpty() ? null : before, after.isEmpty() ? null : after);
  }

  private List<Change> changes(RuleId rule) {
    List<Change> changes = new ArrayList<>();
    List<LocalDate> turns = List.copyOf(turns(rule));
    for (int i = 0; i < turns.size(); i++) {
      LocalDate first = turns.get(i);
      LocalDate last = i + 1 < turns.size() ? turns.get(i + 1).minusDays(1) : null;
      difference(terms(before, rule, first), terms(after, rule, first))
          .ifPresent(it -> add(changes, new Change(rule, new DateRange(first, last), it)));
    }
    return changes;
  }

  /// The days on which the rule's terms may be others than the day before, in either version.
  private SortedSet<LocalDate> turns(RuleId rule) {
    SortedSet<LocalDate> turns = new TreeSet<>();
    Stream.concat(before.stream(), after.stream())
        .filter(text -> text.id().equals(rule))
        .map(RuleText::days)
        .forEach(
            days -> {
              turns.add(days.from());
              if (days.until() != null) turns.add(days.until().plusDays(1));
            });
    return turns;
  }

  private static @Nullable SortedMap<String, String> terms(
      List<RuleText> version, RuleId rule, LocalDate day) {
    return version.stream()
        .filter(text -> text.id().equals(rule) && text.days().contains(day))
        .findFirst()
        .map(RuleText::terms)
        .orElse(null);
  }

  private static Optional<Difference> difference(
      @Nullable SortedMap<String, String> before, @Nullable SortedMap<String, String> after) {
    if (Objects.equals(before, after)) return Optional.empty();
    if (before == null) return Optional.ofNullable(after).map(Added::new);
    return Optional.of(after == null ? new Removed(before) : changed(before, after));
  }

  private static Changed changed(
      SortedMap<String, String> before, SortedMap<String, String> after) {
    SortedMap<String, String> names = new TreeMap<>(before);
    names.putAll(after);
    return new Changed(
        names.keySet().stream()
            .map(name -> new Term(name, before.get(name), after.get(name)))
            .filter(term -> !Objects.equals(term.before(), term.after()))
            .toList());
  }

  /// Days that follow each other and have the same difference are told as one.
  private static void add(List<Change> changes, Change next) {
    Change last = changes.isEmpty() ? null : changes.getLast();
    if (last == null || !goesOn(last, next)) {
      changes.add(next);
      return;
    }
    DateRange both = new DateRange(last.days().from(), next.days().until());
    changes.set(changes.size() - 1, new Change(next.rule(), both, next.difference()));
  }

  private static boolean goesOn(Change last, Change next) {
    LocalDate until = last.days().until();
    return until != null
        && until.plusDays(1).equals(next.days().from())
        && last.difference().equals(next.difference());
  }
}
