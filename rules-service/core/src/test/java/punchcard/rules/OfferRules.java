package punchcard.rules;

import static punchcard.rules.Programme.POINTS;
import static punchcard.rules.Programme.SPEND;
import static punchcard.rules.Programme.VISIT;
import static punchcard.rules.Programme.agreement;
import static punchcard.rules.Programme.isListed;
import static punchcard.rules.Programme.listed;
import static punchcard.rules.Programme.pointPerHundred;
import static punchcard.rules.Programme.points;
import static punchcard.rules.Programme.posting;
import static punchcard.rules.Programme.since;
import static punchcard.rules.Programme.tiered;

import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.rules.HistoryWindow.Sum;

/// One version of an agreement with caps, windows, groups and tiers, which all lean on each other.
///
/// @param third what the third visit of a week at the gym earns
/// @param tiers by stamps
record OfferRules(
    long visitsPerWeek, long third, long basePerMonth, long luckyPerDay, TierOffer tiers) {
  static final Currency STAMPS = new Currency("STAMPS");

  private static final HistoryWindow GYM_VISITS =
      new HistoryWindow(VISIT, new PartnerId("gym"), null, WindowUnit.ISO_WEEK);
  private static final HistoryWindow SPENT =
      new HistoryWindow(SPEND, null, new Sum("amountMinor", "USD"), WindowUnit.MONTH);
  private static final HistoryWindow VISITS_OF_DAY =
      new HistoryWindow(VISIT, null, null, WindowUnit.DAY);

  static final String REGULARS = "regulars";

  /// For those only whom the grocer lists.
  Agreement club(int version) {
    return agreement(
        "club",
        version,
        listed(REGULARS),
        rule("club", SPEND, Condition.ALWAYS, points(third), events(visitsPerWeek), null));
  }

  Agreement version(int version) {
    Grouping best = new Grouping(new GroupId("visits"), Pick.BEST, 0);
    return tiered(
        version,
        tiers.ladder(STAMPS),
        rule("visit", VISIT, Condition.ALWAYS, points(20), events(visitsPerWeek), null),
        rule("third", VISIT, it -> it.before(GYM_VISITS) == 2, points(third), null, best),
        rule(
            "spender",
            VISIT,
            Condition.ALWAYS,
            posting(POINTS, it -> Ratio.of(it.before(SPENT), 100)),
            new Cap.OfEvents(2, WindowUnit.MONTH),
            best),
        new PostingRule(
            new RuleId("guest"),
            VISIT,
            since("2017-01-01"),
            it -> isListed(it, "guests"),
            List.of(points(luckyPerDay)),
            null,
            best,
            Set.of(),
            false,
            true,
            null,
            false),
        rule(
            "base",
            SPEND,
            Condition.ALWAYS,
            pointPerHundred(),
            new Cap.OfPoints(basePerMonth, WindowUnit.MONTH),
            null),
        rule("stamp-plain", SPEND, Condition.ALWAYS, stamps(1), null, first(2)),
        rule(
            "stamp-lucky",
            SPEND,
            it -> it.before(VISITS_OF_DAY) > 0,
            stamps(3),
            new Cap.OfPoints(luckyPerDay, WindowUnit.DAY),
            first(1)),
        rule("second", VISIT, isTier(1), points(5), null, null),
        rule("top", VISIT, isTier(tiers.names().size() - 1), points(11), null, null),
        rule("stamp-top", SPEND, isTier(tiers.names().size() - 1), stamps(2), null, null),
        rule("stamp-later", VISIT, Condition.ALWAYS, stampsInFourDays(), null, null));
  }

  /// The same, but for how long stamps count.
  OfferRules withWindowsOf(OfferRules other) {
    return new OfferRules(
        visitsPerWeek, third, basePerMonth, luckyPerDay, other.tiers.withLevelsOf(tiers));
  }

  private static Cap events(long most) {
    return new Cap.OfEvents(most, WindowUnit.ISO_WEEK);
  }

  private static Grouping first(int priority) {
    return new Grouping(new GroupId("stamps"), Pick.FIRST, priority);
  }

  private Condition isTier(int level) {
    Tier tier = new Tier(tiers.names().get(level));
    return it -> tier.equals(it.tier());
  }

  private static CreditTerms stampsInFourDays() {
    return posting(
        STAMPS, _ -> Ratio.whole(1), new Pending.ForPeriod(Period.ofDays(4)), Basis.MARKETING);
  }

  private static CreditTerms stamps(long amount) {
    return posting(STAMPS, _ -> Ratio.whole(amount));
  }

  private static PostingRule rule(
      String id,
      EventType on,
      Condition when,
      CreditTerms terms,
      @Nullable Cap cap,
      @Nullable Grouping group) {
    return new PostingRule(
        new RuleId(id),
        on,
        since("2017-01-01"),
        when,
        List.of(terms),
        cap,
        group,
        Set.of(GYM_VISITS, SPENT, VISITS_OF_DAY),
        true);
  }
}
