package punchcard.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.rules.Programme.POINTS;
import static punchcard.rules.Programme.SPEND;
import static punchcard.rules.Programme.VISIT;
import static punchcard.rules.Programme.event;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import punchcard.rules.NaiveTelling.Happened;
import punchcard.rules.NaiveTelling.What;

/// The heart of the rules: whatever comes late, is returned, corrected or withdrawn, in whatever
/// order, the member has in the end what the whole history earns, looked at in order.
class RetellingPropertiesTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 12, 7);

  /// The last day on which anything comes late.
  private static final int LAST = 35;

  /// Something that comes: a visit, a purchase, a list that is entered or left, or what is left of
  /// something that came before.
  ///
  /// @param which of those that came before, by its place in the log, round and round
  record Comes(Kind kind, int day, boolean atGym, int amountMinor, int which) {}

  enum Kind {
    VISIT,
    SPEND,
    ENTERS,
    LEAVES,
    LEFT,
    GONE
  }

  @Property(tries = 600)
  void what_was_posted_is_what_the_history_earns_in_whatever_order_it_came(
      @ForAll("comings") @Size(max = 30) List<Comes> comings,
      @ForAll("offers") OfferRules first,
      @ForAll("offers") OfferRules other,
      @ForAll @IntRange(max = 30) int marker) {
    OfferRules then = other.withWindowsOf(first);
    Programme member = new Programme().under(first.version(1)).under(first.club(1));
    List<Happened> happened = new ArrayList<>();

    for (int i = 0; i < comings.size(); i++) {
      if (i == marker) member.under(then.version(2)).under(then.club(2));
      come(comings.get(i), member, happened, i < marker ? first : then);
    }

    long[] earned = NaiveTelling.earned(happened);
    assertThat(member.posted(POINTS)).isEqualTo(earned[0]);
    assertThat(member.posted(OfferRules.STAMPS)).isEqualTo(earned[1]);
    assertThat(member.credited()).isEqualTo(earned[0] + earned[1]);
    member.explained().forEach((past, paid) -> assertThat(paid).isEqualTo(past.credited()));
    TierOffer now = (marker < comings.size() ? then : first).tiers();
    LocalDate later = FIRST.plusDays(LAST + comings.size());
    assertThat(member.standingOn(later.toString()).tier().value())
        .isEqualTo(NaiveTelling.tier(happened, later, now));
  }

  @Property(tries = 300)
  void after_whatever_came_what_comes_next_earns_as_though_all_had_come_in_order(
      @ForAll("comings") @Size(max = 20) List<Comes> comings,
      @ForAll("comings") @Size(max = 4) List<Comes> next,
      @ForAll("offers") OfferRules rules) {
    Programme member = new Programme().under(rules.version(1)).under(rules.club(1));
    List<Happened> happened = new ArrayList<>();
    for (Comes comes : comings) come(comes, member, happened, rules);
    long before = member.posted();
    long earnedBefore = sum(NaiveTelling.earned(happened));

    for (Comes comes : next) {
      if (comes.kind() != Kind.LEFT && comes.kind() != Kind.GONE)
        come(
            new Comes(comes.kind(), LAST + comes.day(), comes.atGym(), comes.amountMinor(), 0),
            member,
            happened,
            rules);
    }

    assertThat(member.posted() - before)
        .isEqualTo(sum(NaiveTelling.earned(happened)) - earnedBefore);
  }

  @Property(tries = 300)
  void a_replay_comes_to_what_the_other_rules_would_have_earned_and_reversed_to_what_they_did(
      @ForAll("comings") @Size(max = 25) List<Comes> comings,
      @ForAll("offers") OfferRules first,
      @ForAll("offers") OfferRules any,
      @ForAll @IntRange(max = LAST) int from,
      @ForAll @IntRange(max = LAST) int days,
      @ForAll("comings") @Size(max = 5) List<Comes> after) {
    OfferRules other = any.withWindowsOf(first);
    Programme member = new Programme().under(first.version(1)).under(first.club(1));
    List<Happened> happened = new ArrayList<>();
    for (Comes comes : comings) come(comes, member, happened, first);
    LocalDate begin = FIRST.plusDays(from);
    LocalDate end = begin.plusDays(days);
    AgreementsInForce others = AgreementsInForce.none().with(other.version(2)).with(other.club(2));
    int replayed = happened.size();

    member.replay(begin, end, past -> past.under(others));
    replace(happened, replayed, begin, end, other);
    assertEarned(member, happened);
    for (Comes comes : after) come(comes, member, happened, first);
    assertEarned(member, happened);

    AgreementsInForce own = AgreementsInForce.none().with(first.version(1)).with(first.club(1));
    member.replay(begin, end, past -> past.under(own));
    replace(happened, replayed, begin, end, first);
    assertEarned(member, happened);
  }

  private static void replace(
      List<Happened> happened, int until, LocalDate begin, LocalDate end, OfferRules rules) {
    for (int i = 0; i < until; i++) {
      Happened it = happened.get(i);
      if (!it.day().isBefore(begin) && !it.day().isAfter(end)) happened.set(i, it.under(rules));
    }
  }

  private static void assertEarned(Programme member, List<Happened> happened) {
    long[] earned = NaiveTelling.earned(happened);
    assertThat(member.posted(POINTS)).isEqualTo(earned[0]);
    assertThat(member.posted(OfferRules.STAMPS)).isEqualTo(earned[1]);
    assertThat(member.credited()).isEqualTo(sum(earned));
  }

  private static long sum(long[] earned) {
    return earned[0] + earned[1];
  }

  private static void come(
      Comes comes, Programme member, List<Happened> happened, OfferRules rules) {
    switch (comes.kind()) {
      case VISIT ->
          happen(What.VISIT, comes.atGym() ? "gym" : "spa", comes, member, happened, rules);
      case SPEND ->
          happen(What.SPEND, comes.atGym() ? "gym" : "spa", comes, member, happened, rules);
      case ENTERS -> happen(What.ENTERS_LIST, list(comes), comes, member, happened, rules);
      case LEAVES -> happen(What.LEAVES_LIST, list(comes), comes, member, happened, rules);
      case LEFT, GONE -> {
        if (happened.isEmpty()) return;
        int which = comes.which() % happened.size();
        Happened before = happened.get(which);
        long left = comes.kind() == Kind.GONE ? -1 : comes.amountMinor();
        happened.set(which, before.leaving(left));
        member.leaves(which, left < 0 ? null : left(before, left));
      }
    }
  }

  private static String list(Comes comes) {
    return comes.atGym() ? OfferRules.REGULARS : "guests";
  }

  private static void happen(
      What what,
      String where,
      Comes comes,
      Programme member,
      List<Happened> happened,
      OfferRules rules) {
    Happened now =
        new Happened(
            FIRST.plusDays(comes.day()), happened.size(), what, where, comes.amountMinor(), rules);
    member.happens(left(now, now.left()));
    happened.add(now);
  }

  private static Event left(Happened it, long amountMinor) {
    String day = it.day().toString();
    return switch (it.what()) {
      case VISIT -> event(VISIT, day, Map.of("partner", it.where()), null, null);
      case SPEND ->
          event(
              SPEND,
              day,
              Map.of("partner", it.where(), "currency", "USD", "amountMinor", amountMinor),
              new Sale("USD", amountMinor),
              null);
      case ENTERS_LIST -> Programme.entered(day, it.where());
      case LEAVES_LIST -> Programme.left(day, it.where());
    };
  }

  @Provide
  Arbitrary<List<Comes>> comings() {
    Arbitrary<Kind> kind =
        Arbitraries.frequency(
            Tuple.of(4, Kind.VISIT),
            Tuple.of(4, Kind.SPEND),
            Tuple.of(2, Kind.ENTERS),
            Tuple.of(1, Kind.LEAVES),
            Tuple.of(1, Kind.LEFT),
            Tuple.of(1, Kind.GONE));
    return Combinators.combine(
            kind,
            Arbitraries.integers().between(0, LAST),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 3_000),
            Arbitraries.integers().between(0, 29))
        .as(Comes::new)
        .list();
  }

  @Provide
  Arbitrary<OfferRules> offers() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 3),
            Arbitraries.longs().between(1, 40),
            Arbitraries.longs().between(1, 60),
            Arbitraries.longs().between(1, 8),
            TierOffer.any(
                20,
                List.of(WindowUnit.DAY, WindowUnit.ISO_WEEK, WindowUnit.MONTH),
                List.of(Period.ofDays(3), Period.ofDays(10), Period.ofMonths(1)),
                List.of(Period.ZERO, Period.ofDays(1), Period.ofDays(6))))
        .as(OfferRules::new);
  }
}
