package punchcard.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import punchcard.kernel.Currency;
import punchcard.rules.Promise.OfPromotion;
import punchcard.rules.RuleOutcome.Completes;
import punchcard.rules.RuleOutcome.PaysNothing;

/// Counts what promotions promise their members, and who completes them: as caps are, so that what
/// a late event or a return changes is found by telling the history again.
public final class Completing {
  private Completing() {}

  /// Whether the member has completed it.
  public static boolean isComplete(PromotionRun run, Tally tally) {
    return tally.amount(new CompletedKey(run), run.from()) > 0;
  }

  /// What it has promised the member so far, in minor units; none of what is zero.
  public static SortedMap<Currency, Long> promised(PromotionRun run, Tally tally) {
    SortedMap<Currency, Long> promised = new TreeMap<>();
    for (Counted counted : tally.running().keySet())
      if (counted instanceof PromisedKey(PromotionRun of, Currency currency) && of.equals(run)) {
        long minor = tally.amount(counted, run.from());
        if (minor > 0) promised.put(currency, minor);
      }
    return promised;
  }

  static RuleOutcome complete(PromotionRun run, Tally tally) {
    return isComplete(run, tally)
        ? new PaysNothing(NoPoints.COMPLETED_BEFORE)
        : new Completes(new Count(new CompletedKey(run), run.from(), 1));
  }

  /// What these credits promise.
  static List<Count> countsOf(List<Credit> credits) {
    Map<PromisedKey, Long> sums = null; // Most events promise nothing.
    for (Credit credit : credits)
      if (credit.promise() instanceof OfPromotion(PromotionRun run)) {
        if (sums == null) sums = new LinkedHashMap<>();
        sums.merge(
            new PromisedKey(run, credit.points().currency()),
            credit.points().minor(),
            Math::addExact);
      }
    return sums == null
        ? List.of()
        : sums.entrySet().stream()
            .map(sum -> new Count(sum.getKey(), sum.getKey().run().from(), sum.getValue()))
            .toList();
  }

  /// What an event makes the member's of what promotions have promised, by itself too; minor units.
  ///
  /// @param uses the event's
  /// @param before what was counted before it
  static SortedMap<Currency, Long> matured(List<Count> uses, Tally before) {
    SortedMap<Currency, Long> matured = Collections.emptySortedMap();
    for (Count use : uses)
      if (use.of() instanceof CompletedKey(PromotionRun run)) {
        if (matured.isEmpty()) matured = new TreeMap<>();
        addTo(matured, run, uses, before);
      }
    return matured;
  }

  private static void addTo(
      SortedMap<Currency, Long> matured, PromotionRun run, List<Count> uses, Tally before) {
    promised(run, before).forEach((currency, minor) -> matured.merge(currency, minor, Long::sum));
    for (Count own : uses)
      if (own.of() instanceof PromisedKey(PromotionRun of, Currency currency) && of.equals(run))
        matured.merge(currency, own.amount(), Long::sum);
  }
}
