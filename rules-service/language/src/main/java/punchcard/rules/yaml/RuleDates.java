package punchcard.rules.yaml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.Node;
import punchcard.rules.DateRange;
import punchcard.rules.RuleId;

/// One rule may be there several times, with other terms on other days. Twice on one day is wrong;
/// a hole between its days is probably not meant.
final class RuleDates {
  private final Map<RuleId, List<Dated>> byRule = new TreeMap<>();

  private record Dated(DateRange days, Node node) {}

  static void check(List<RuleReader.Read> rules, Violations violations, Warnings warnings) {
    RuleDates dates = new RuleDates();
    rules.forEach(rule -> dates.add(rule, violations));
    dates.warnOfGaps(warnings);
  }

  private void add(RuleReader.Read rule, Violations violations) {
    RuleId id = rule.id();
    DateRange days = rule.effective();
    if (id == null || days == null) return;
    List<Dated> before = byRule.computeIfAbsent(id, _ -> new ArrayList<>());
    before.stream()
        .map(Dated::days)
        .filter(days::overlaps)
        .findFirst()
        .ifPresent(earlier -> violations.at(rule.node(), overlap(id, days, earlier)));
    before.add(new Dated(days, rule.node()));
  }

  private static String overlap(RuleId id, DateRange days, DateRange earlier) {
    return "rule '%s' is there twice on the same days: %s, and before it %s"
        .formatted(id, days, earlier);
  }

  private void warnOfGaps(Warnings warnings) {
    byRule.forEach(
        (id, all) -> {
          all.sort(Comparator.comparing(dated -> dated.days().from()));
          for (int next = 1; next < all.size(); next++)
            warnOfGap(id, all.get(next - 1).days(), all.get(next), warnings);
        });
  }

  private static void warnOfGap(RuleId id, DateRange before, Dated next, Warnings warnings) {
    if (before.until() == null) return;
    LocalDate first = before.until().plusDays(1);
    LocalDate again = next.days().from();
    if (first.isBefore(again))
      warnings.at(
          next.node(),
          "rule '%s' earns nothing from %s to %s, between its dates"
              .formatted(id, first, again.minusDays(1)));
  }
}
