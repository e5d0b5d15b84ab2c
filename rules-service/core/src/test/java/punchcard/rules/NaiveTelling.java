package punchcard.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Works out what a member's events earn by looking through all of them for each, with nothing of
/// the rules' own code but the calendar: what {@link Retelling} has to come to.
///
/// The rules are those of {@link OfferRules}.
final class NaiveTelling {
  private final List<Happened> happened;
  private final List<Given> given = new ArrayList<>();
  private final NaiveTier tier;

  /// @param where the partner, or the list
  /// @param left what is left of it; less than zero: nothing
  record Happened(
      LocalDate day, long offset, What what, String where, long left, OfferRules rules) {
    Happened under(OfferRules others) {
      return new Happened(day, offset, what, where, left, others);
    }

    boolean isThere() {
      return left >= 0;
    }

    Happened leaving(long left) {
      return new Happened(day, offset, what, where, left, rules);
    }
  }

  enum What {
    VISIT,
    SPEND,
    ENTERS_LIST,
    LEAVES_LIST
  }

  private record Given(String rule, LocalDate day, long minor) {}

  private NaiveTelling(List<Happened> happened) {
    this.happened = happened;
    this.tier = new NaiveTier(happened.isEmpty() ? LocalDate.EPOCH : happened.getFirst().day());
  }

  /// What all that happened earns: points and stamps.
  static long[] earned(List<Happened> happened) {
    long stamps = 0;
    long points = 0;
    for (Given each : tell(happened).given)
      if (each.rule().startsWith("stamp")) stamps += each.minor();
      else points += each.minor();
    return new long[] {points, stamps};
  }

  /// The tier on a day after all that happened.
  static String tier(List<Happened> happened, LocalDate day, TierOffer offer) {
    return tell(happened).tier.on(day, offer);
  }

  private static NaiveTelling tell(List<Happened> happened) {
    List<Happened> sorted = new ArrayList<>(happened.stream().filter(Happened::isThere).toList());
    sorted.sort(Comparator.comparing(Happened::day).thenComparingLong(Happened::offset));
    NaiveTelling telling = new NaiveTelling(sorted);
    for (int i = 0; i < sorted.size(); i++) telling.tell(i);
    return telling;
  }

  private void tell(int index) {
    Happened it = happened.get(index);
    switch (it.what()) {
      case VISIT -> {
        int level = level(it);
        if (level == 1) give("second", it, 5);
        if (isTop(level, it)) give("top", it, 11);
        visit(index, it);
      }
      case SPEND -> {
        if (isTop(level(it), it)) give("stamp-top", it, 2);
        spend(index, it);
      }
      case ENTERS_LIST, LEAVES_LIST -> {}
    }
  }

  private int level(Happened it) {
    return it.rules().tiers().names().indexOf(tier.on(it.day(), it.rules().tiers()));
  }

  private static boolean isTop(int level, Happened it) {
    return level == it.rules().tiers().names().size() - 1;
  }

  private void visit(int index, Happened it) {
    give("stamp-later", it, 1);
    if (given("visit", it.day(), WindowUnit.ISO_WEEK).size() < it.rules().visitsPerWeek())
      give("visit", it, 20);
    long third = visits(index, it, WindowUnit.ISO_WEEK, "gym") == 2 ? it.rules().third() : 0;
    long spender = spent(index, it) / 100;
    if (given("spender", it.day(), WindowUnit.MONTH).size() >= 2) spender = 0;
    long guest = isListed(index, "guests") ? it.rules().luckyPerDay() : 0;
    if (third > 0 && third >= Math.max(spender, guest)) give("third", it, third);
    else if (spender > 0 && spender >= guest) give("spender", it, spender);
    else give("guest", it, guest);
  }

  private void spend(int index, Happened it) {
    long base = it.left() / 100;
    give("base", it, Math.min(base, left("base", it, WindowUnit.MONTH, it.rules().basePerMonth())));
    boolean isRegular = isListed(index, OfferRules.REGULARS);
    if (isRegular
        && given("club", it.day(), WindowUnit.ISO_WEEK).size() < it.rules().visitsPerWeek())
      give("club", it, it.rules().third());
    long lucky = visits(index, it, WindowUnit.DAY, null) > 0 ? 3 : 0;
    long given = Math.min(lucky, left("stamp-lucky", it, WindowUnit.DAY, it.rules().luckyPerDay()));
    if (given > 0) give("stamp-lucky", it, given);
    else give("stamp-plain", it, 1);
  }

  private void give(String rule, Happened it, long minor) {
    if (minor <= 0) return;
    given.add(new Given(rule, it.day(), minor));
    if (rule.equals("stamp-later")) tier.earn(it.day().plusDays(4), minor, it.rules().tiers());
    else if (rule.startsWith("stamp")) tier.earn(it.day(), minor, it.rules().tiers());
  }

  private boolean isListed(int index, String list) {
    return happened.subList(0, index).stream()
            .filter(each -> each.where().equals(list))
            .reduce((_, later) -> later)
            .map(Happened::what)
            .orElse(What.LEAVES_LIST)
        == What.ENTERS_LIST;
  }

  private long left(String rule, Happened it, WindowUnit per, long most) {
    long used = given(rule, it.day(), per).stream().mapToLong(Given::minor).sum();
    return Math.max(0, most - used);
  }

  private List<Given> given(String rule, LocalDate day, WindowUnit per) {
    return given.stream()
        .filter(each -> each.rule().equals(rule))
        .filter(each -> per.startOf(each.day()).equals(per.startOf(day)))
        .toList();
  }

  private long visits(int index, Happened it, WindowUnit per, @Nullable String partner) {
    return before(index, it, per).stream()
        .filter(each -> each.what() == What.VISIT)
        .filter(each -> partner == null || each.where().equals(partner))
        .count();
  }

  private long spent(int index, Happened it) {
    return before(index, it, WindowUnit.MONTH).stream()
        .filter(each -> each.what() == What.SPEND)
        .mapToLong(Happened::left)
        .sum();
  }

  private List<Happened> before(int index, Happened it, WindowUnit per) {
    return happened.subList(0, index).stream()
        .filter(each -> per.startOf(each.day()).equals(per.startOf(it.day())))
        .toList();
  }
}
