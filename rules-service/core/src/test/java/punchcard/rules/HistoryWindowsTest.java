package punchcard.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.rules.Programme.BOOKING;
import static punchcard.rules.Programme.POINTS;
import static punchcard.rules.Programme.SPEND;
import static punchcard.rules.Programme.VISIT;
import static punchcard.rules.Programme.agreement;
import static punchcard.rules.Programme.event;
import static punchcard.rules.Programme.minor;
import static punchcard.rules.Programme.posting;
import static punchcard.rules.Programme.since;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchcard.kernel.PartnerId;
import punchcard.rules.HistoryWindow.Sum;

class HistoryWindowsTest {
  private static final HistoryWindow VISITS_OF_WEEK =
      new HistoryWindow(VISIT, null, null, WindowUnit.ISO_WEEK);
  private static final HistoryWindow DOLLARS_OF_MONTH =
      new HistoryWindow(SPEND, null, new Sum("amountMinor", "USD"), WindowUnit.MONTH);

  @Test
  void a_rule_reads_what_happened_before_the_event_in_the_window_of_its_day() {
    Programme member = new Programme().under(agreement(1, paysWhatIsBefore(VISIT, VISITS_OF_WEEK)));

    assertThat(minor(member.visitOn("2026-03-02"))).isZero();
    assertThat(minor(member.visitOn("2026-03-03"))).isEqualTo(1);
    assertThat(minor(member.visitOn("2026-03-08"))).isEqualTo(2);
    assertThat(minor(member.visitOn("2026-03-09"))).isZero();
  }

  @Test
  void events_of_another_type_add_up_for_a_rule_on_this_one() {
    Programme member =
        new Programme().under(agreement(1, paysWhatIsBefore(VISIT, DOLLARS_OF_MONTH)));

    member.spendOn("2026-03-02", 500);
    member.spendOn("2026-03-31", 30);

    assertThat(minor(member.visitOn("2026-03-31"))).isEqualTo(530);
    assertThat(minor(member.visitOn("2026-04-01"))).isZero();
  }

  @Test
  void an_event_that_earns_nothing_counts_too() {
    Programme member =
        new Programme().under(agreement(1, paysWhatIsBefore(BOOKING, VISITS_OF_WEEK)));

    assertThat(member.visitOn("2026-03-02")).isEqualTo(new Decision.Nothing(NoPoints.NO_RULE));

    assertThat(minor(member.bookOn("2026-03-02", "17", 100))).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          partner | currency | number | sums
          gym     | USD      | 70     | 70
          spa     | USD      | 70     |
          gym     | CAD      | 70     |
          gym     | USD      | 0      |
          gym     | USD      | -5     |
          gym     | USD      |        |
          """)
  void a_sum_is_of_one_partner_and_one_currency_where_it_says_so(
      String partner, String currency, Long number, Long sums) {
    HistoryWindow window =
        new HistoryWindow(
            SPEND, new PartnerId("gym"), new Sum("amountMinor", "USD"), WindowUnit.DAY);
    Map<String, Object> fields = new HashMap<>(Map.of("partner", partner, "currency", currency));
    fields.put("amountMinor", number == null ? "null" : number);

    assertThat(window.countOf(event(SPEND, "2026-03-02", fields, null, null)))
        .map(Count::amount)
        .isEqualTo(Optional.ofNullable(sums));
  }

  @Test
  void only_types_that_have_to_do_with_a_window_are_counted() {
    AgreementsInForce agreements =
        AgreementsInForce.none().with(agreement(1, paysWhatIsBefore(VISIT, DOLLARS_OF_MONTH)));

    assertThat(agreements.areCounted(VISIT)).isTrue();
    assertThat(agreements.areCounted(SPEND)).isTrue();
    assertThat(agreements.areCounted(BOOKING)).isFalse();
  }

  @Test
  void an_event_that_is_set_aside_does_not_count() {
    PostingRule failing =
        rule(VISIT, posting(POINTS, it -> Ratio.of(1, it.before(VISITS_OF_WEEK))), VISITS_OF_WEEK);
    Programme member = new Programme().under(agreement(1, failing));

    assertThat(member.visitOn("2026-03-02")).isInstanceOf(Decision.SetAside.class);
    assertThat(member.tally()).isEqualTo(Tally.none());
  }

  @Test
  void a_rule_reads_since_when_the_member_is_one() {
    PostingRule welcome =
        new PostingRule(
            new RuleId("welcome"),
            VISIT,
            since("2017-01-01"),
            it -> it.event().day().equals(it.member().state().enrolledOn()),
            List.of(Programme.points(5)),
            null,
            null,
            Set.of());
    Programme known = new Programme().under(agreement(1, welcome)).enrolledOn("2026-03-02");
    Programme unknown = new Programme().under(agreement(1, welcome));

    assertThat(minor(known.visitOn("2026-03-02"))).isEqualTo(5);
    assertThat(minor(known.visitOn("2026-03-03"))).isZero();
    assertThat(minor(unknown.visitOn("2026-03-02"))).isZero();
  }

  private static PostingRule paysWhatIsBefore(EventType on, HistoryWindow window) {
    return rule(on, posting(POINTS, it -> Ratio.whole(it.before(window))), window);
  }

  static PostingRule rule(EventType on, CreditTerms terms, HistoryWindow reads) {
    return new PostingRule(
        new RuleId("reads"),
        on,
        since("2017-01-01"),
        Condition.ALWAYS,
        List.of(terms),
        null,
        null,
        Set.of(reads));
  }
}
