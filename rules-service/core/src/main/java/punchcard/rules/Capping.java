package punchcard.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import punchcard.rules.RuleOutcome.Pays;
import punchcard.rules.RuleOutcome.PaysNothing;

/// Holds what a rule gives to what its cap leaves.
final class Capping {
  private Capping() {}

  static RuleOutcome cap(
      Tally tally, RuleInForce rule, Cap cap, List<Credit> credits, Event event) {
    LocalDate window = cap.per().startOf(event.day());
    CapKey key = CapKey.of(rule, cap);
    long left = cap.limit() - tally.amount(key, window);
    if (left <= 0) return new PaysNothing(NoPoints.CAP_REACHED);

    return switch (cap) {
      case Cap.OfEvents _ -> new Pays(credits, List.of(new Count(key, window, 1)));
      case Cap.OfPoints _ -> {
        List<Credit> given = first(left, credits);
        yield new Pays(given, List.of(new Count(key, window, sum(given))));
      }
    };
  }

  /// As much of the credits as fits, in their order: the last that fits is cut.
  static List<Credit> first(long most, List<Credit> credits) {
    List<Credit> given = new ArrayList<>(credits.size());
    long left = most;
    for (Credit credit : credits) {
      long minor = Math.min(left, credit.points().minor());
      if (minor > 0) given.add(credit.withMinor(minor));
      left -= minor;
    }
    return given;
  }

  private static long sum(List<Credit> credits) {
    return credits.stream().mapToLong(credit -> credit.points().minor()).sum();
  }
}
