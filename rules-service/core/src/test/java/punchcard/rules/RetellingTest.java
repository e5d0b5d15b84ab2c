package punchcard.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.rules.Programme.BOOKING;
import static punchcard.rules.Programme.POINTS;
import static punchcard.rules.Programme.SPEND;
import static punchcard.rules.Programme.VISIT;
import static punchcard.rules.Programme.agreement;
import static punchcard.rules.Programme.event;
import static punchcard.rules.Programme.minor;
import static punchcard.rules.Programme.pointPerHundred;
import static punchcard.rules.Programme.points;
import static punchcard.rules.Programme.posting;
import static punchcard.rules.Programme.rule;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import punchcard.rules.Cap.OfEvents;
import punchcard.rules.Cap.OfPoints;
import punchcard.rules.Retold.Change;
import punchcard.rules.Retold.Refused;
import punchcard.rules.Retold.Told;

class RetellingTest {
  private static final PostingRule FIFTY_A_MONTH =
      rule("base", SPEND, new OfPoints(50, WindowUnit.MONTH), pointPerHundred());

  @Test
  void less_is_left_of_a_purchase_and_only_that_much_is_its_due() {
    Programme member =
        new Programme().under(agreement(1, rule("base", SPEND, null, pointPerHundred())));
    member.spendOn("2026-03-02", 1_999);

    assertThat(changes(member.leaves(0, spend("2026-03-02", 999)))).isEqualTo("0: -10");
    assertThat(changes(member.leaves(0, null))).isEqualTo("0: -9");
    assertThat(changes(member.leaves(0, spend("2026-03-02", 500)))).isEqualTo("0: +5");
    assertThat(member.posted()).isEqualTo(5).isEqualTo(member.credited());
  }

  @Test
  void no_later_version_re_prices_what_was_decided_before_its_marker() {
    Programme member =
        new Programme().under(agreement(1, rule("base", SPEND, null, pointPerHundred())));
    member.spendOn("2026-03-02", 1_000);
    member.under(agreement(2, rule("base", SPEND, null, points(500))));

    Told told = (Told) member.leaves(0, spend("2026-03-02", 400));

    assertThat(changes(told)).isEqualTo("0: -6");
    assertThat(told.changes().getFirst().less().getFirst().agreementVersion()).isEqualTo(1);
  }

  @Test
  void what_a_returned_event_used_of_a_cap_is_given_back_to_those_after_it() {
    Programme member = new Programme().under(agreement(1, FIFTY_A_MONTH));
    member.spendOn("2026-03-02", 4_000);
    member.spendOn("2026-03-03", 3_000);
    member.spendOn("2026-03-04", 2_000);

    assertThat(changes(member.leaves(0, spend("2026-03-02", 1_500))))
        .isEqualTo("0: -25, 1: +20, 2: +5");
    assertThat(changes(member.leaves(0, null))).isEqualTo("0: -15, 2: +15");
    assertThat(minor(member.spendOn("2026-03-05", 2_000))).isZero();
    assertThat(member.posted()).isEqualTo(50).isEqualTo(member.credited());
  }

  @Test
  void a_late_event_takes_its_place_and_the_capacity_that_was_given_to_later_ones() {
    Programme member = new Programme().under(agreement(1, FIFTY_A_MONTH));
    member.spendOn("2026-03-03", 3_000);
    member.spendOn("2026-03-04", 3_000);
    member.spendOn("2026-04-01", 3_000);

    assertThat(minor(member.spendOn("2026-03-02", 4_000))).isEqualTo(40);
    assertThat(changes(member.retold())).isEqualTo("3: +40, 0: -20, 1: -20");
    assertThat(minor(member.spendOn("2026-04-02", 9_000))).isEqualTo(20);
  }

  @Test
  void a_late_event_counts_in_the_windows_that_later_ones_read() {
    HistoryWindow visits = new HistoryWindow(VISIT, null, null, WindowUnit.ISO_WEEK);
    PostingRule third =
        new PostingRule(
            new RuleId("third"),
            VISIT,
            Programme.since("2017-01-01"),
            it -> it.before(visits) == 2,
            List.of(points(7)),
            null,
            null,
            Set.of(visits));
    Programme member = new Programme().under(agreement(1, third));
    member.visitOn("2026-03-03");
    member.visitOn("2026-03-05");
    member.visitOn("2026-03-06");

    assertThat(minor(member.visitOn("2026-03-04"))).isZero();
    assertThat(changes(member.retold())).isEqualTo("3: , 1: +7, 2: -7");
    assertThat(changes(member.leaves(0, null))).isEqualTo("0: , 1: -7, 2: +7");
  }

  @Test
  void what_follows_from_a_change_is_followed_through_other_windows() {
    PostingRule week = rule("week", VISIT, new OfEvents(1, WindowUnit.ISO_WEEK), points(10));
    PostingRule month = rule("month", VISIT, new OfEvents(1, WindowUnit.MONTH), points(20));
    Programme member =
        new Programme()
            .under(
                agreement(
                    1, GroupsTest.in(Pick.BEST, 0, week), GroupsTest.in(Pick.BEST, 0, month)));
    member.visitOn("2026-03-30");
    member.visitOn("2026-03-31");
    member.visitOn("2026-04-01");
    member.visitOn("2026-04-02");

    assertThat(changes(member.leaves(0, null))).isEqualTo("0: -20, 1: +20-10, 3: +10");
  }

  @Test
  void events_of_the_same_instant_are_told_in_the_order_of_the_log() {
    Programme member = new Programme().under(agreement(1, FIFTY_A_MONTH));
    member.spendOn("2026-03-02", 4_000);
    member.spendOn("2026-03-02", 3_000);

    assertThat(changes(member.leaves(0, spend("2026-03-02", 3_000)))).isEqualTo("0: -10, 1: +10");
  }

  @Test
  void a_change_on_which_another_events_rule_fails_is_refused_whole() {
    HistoryWindow spent =
        new HistoryWindow(
            SPEND, null, new HistoryWindow.Sum("amountMinor", "USD"), WindowUnit.MONTH);
    PostingRule fails =
        HistoryWindowsTest.rule(
            VISIT, posting(POINTS, it -> Ratio.of(1_000, it.before(spent))), spent);
    Programme member =
        new Programme().under(agreement(1, fails, rule("base", SPEND, null, pointPerHundred())));
    member.spendOn("2026-03-02", 1_000);
    member.visitOn("2026-03-03");
    Tally before = member.tally();

    Refused refused = (Refused) member.leaves(0, null);

    assertThat(refused.objection()).isEqualTo(Objection.RULE_FAILS);
    assertThat(refused.explanation()).contains("coalition/1/reads");
    assertThat(member.tally()).isEqualTo(before);
    assertThat(member.posted()).isEqualTo(11).isEqualTo(member.credited());
  }

  @Test
  void what_is_left_and_cannot_be_decided_is_refused_also_where_nothing_was_credited() {
    CreditTerms terms =
        posting(
            POINTS, it -> Ratio.of(0, (Long) it.event().fields().getOrDefault("amountMinor", 1L)));
    Programme member =
        new Programme()
            .under(agreement(1, rule("base", SPEND, new OfPoints(5, WindowUnit.DAY), terms)));
    member.spendOn("2026-03-02", 10);

    assertThat(((Refused) member.leaves(0, spend("2026-03-02", 0))).objection())
        .isEqualTo(Objection.RULE_FAILS);
  }

  @Test
  void a_late_event_on_which_a_rule_fails_is_as_though_it_had_not_come() {
    CreditTerms terms =
        posting(
            POINTS,
            it -> Ratio.of(500, (Long) it.event().fields().getOrDefault("amountMinor", 1L)));
    Programme member =
        new Programme()
            .under(agreement(1, rule("base", SPEND, new OfPoints(50, WindowUnit.DAY), terms)));
    member.spendOn("2026-03-02", 10);
    Tally before = member.tally();

    assertThat(member.spendOn("2026-03-01", 0)).isInstanceOf(Decision.SetAside.class);
    assertThat(((Told) member.retold()).tally()).isEqualTo(before);
    assertThat(member.posted()).isEqualTo(50);
  }

  @Test
  void points_that_wait_for_a_booking_are_not_changed_and_those_that_wait_for_a_day_are() {
    CreditTerms booked =
        posting(POINTS, _ -> Ratio.whole(10), new Pending.UntilBooking(), Basis.MARKETING);
    CreditTerms waits =
        posting(
            POINTS,
            _ -> Ratio.whole(10),
            new Pending.ForPeriod(Period.ofDays(14)),
            Basis.MARKETING);
    Programme member =
        new Programme()
            .under(
                agreement(
                    1, rule("book", BOOKING, null, booked), rule("visit", VISIT, null, waits)));
    member.bookOn("2026-03-02", "17", 100);
    member.visitOn("2026-03-02");

    assertThat(((Refused) member.leaves(0, null)).objection())
        .isEqualTo(Objection.BOOKED_POINTS_CHANGE);
    assertThat(changes(member.leaves(1, null))).isEqualTo("1: -10");
  }

  private static Event spend(String day, long amountMinor) {
    return event(
        SPEND,
        day,
        Map.of("partner", "gym", "currency", "USD", "amountMinor", amountMinor),
        new Sale("USD", amountMinor),
        null);
  }

  /// Of each event that changes its place in the log, and what more or less it earns.
  private static String changes(Retold retold) {
    return ((Told) retold)
        .changes().stream().map(RetellingTest::text).collect(Collectors.joining(", "));
  }

  private static String text(Change change) {
    StringBuilder text = new StringBuilder();
    text.append(change.after().at().offset()).append(": ");
    change.more().forEach(credit -> text.append('+').append(credit.points().minor()));
    change.less().forEach(credit -> text.append('-').append(credit.points().minor()));
    return text.toString();
  }
}
