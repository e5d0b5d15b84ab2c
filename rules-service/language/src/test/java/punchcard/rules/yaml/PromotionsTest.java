package punchcard.rules.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.testkit.TestFiles.read;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchcard.kernel.Currency;
import punchcard.kernel.Points;
import punchcard.rules.DateRange;
import punchcard.rules.EventType;
import punchcard.rules.HistoryWindow;
import punchcard.rules.Participants;
import punchcard.rules.Pending;
import punchcard.rules.PostingRule;
import punchcard.rules.Promotion;
import punchcard.rules.Promotion.Limit;
import punchcard.rules.PromotionId;
import punchcard.rules.Run;
import punchcard.rules.WindowUnit;
import punchcard.rules.cel.CelExpressions;
import punchcard.rules.diff.Change;
import punchcard.rules.diff.Comparison;
import punchcard.rules.events.EventTypes;
import punchcard.rules.yaml.AgreementFile.Invalid;
import punchcard.rules.yaml.AgreementFile.Valid;

class PromotionsTest {
  private static final String FILE = read("promotions.yaml");
  private static final String COMPLETION = read("completion.yaml");

  private final AgreementReader reader =
      new AgreementReader(new CelExpressions(new EventTypes(ZoneId.of("UTC")).shapes()));

  @Test
  void rules_are_parts_of_promotions() {
    Valid valid = (Valid) reader.read(1, FILE);

    List<PostingRule> rules = valid.agreement().rules();
    Promotion campaign = Objects.requireNonNull(rules.getFirst().promotion());
    assertThat(campaign.days())
        .isEqualTo(new DateRange(LocalDate.of(2017, 10, 30), LocalDate.of(2017, 12, 24)));
    assertThat(campaign.isOptional()).isTrue();
    assertThat(campaign.controlPercent()).isEqualTo(10);
    assertThat(campaign.limit()).isEqualTo(new Limit(1, WindowUnit.DAY));
    assertThat(campaign.budget()).isEqualTo(new Points(50_000, new Currency("POINTS")));
    assertThat(rules.getFirst().posts().getFirst().pending())
        .isEqualTo(new Pending.UntilDay(LocalDate.of(2017, 12, 25)));
    assertThat(rules.getLast().promotion())
        .isEqualTo(
            new Promotion(
                new PromotionId("always"),
                new DateRange(LocalDate.of(2017, 1, 1), null),
                Participants.EVERYONE,
                false,
                0,
                null));
    assertThat(valid.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      useHeadersInDisplayName = true,
      textBlock =
          """
          instead of                   | this                          | mistake
          promotion: always            | promotion: allways            | 22:16 'allways' is not one of the agreement's promotions; did you mean 'always'?
          id: always,                  | id: campaign-18,              | 13:11 the promotion 'campaign-18' is there twice
          until: 2017-12-24            | until: 2017-10-29             | 7:12 until 2017-10-29 is before from 2017-10-30
          'campaign-18' in             | 'campaign-81' in              | 8:16 'campaign-81' is not one of the agreement's segments; did you mean 'campaign-18'?
          in member.segments"          | in member.segments && event"  | 8:52 undeclared reference to 'event'
          activation: member           | activation: members           | 9:17 'members' is not an activation: automatic or member; did you mean 'member'?
          control: 10                  | control: 101                  | 10:14 '101' is not a whole number from 0 to 100
          count: 1                     | count: 0                      | 11:21 '0' is not a whole number more than zero
          id: always, from: 2017-01-01 | id: always, from: 2017-01-01, limit: { count: 1, per: promotion } | 13:61 only a promotion of at most 366 days is a window
          per: day                     | per: fortnight                | 11:29 'fortnight' is not a window: day, iso-week, month, year or promotion
          limit: { count: 1, per: day } | limit: { count: 1 }          | 11:12 a limit needs the field 'per'
          amount: 50000                | amount: -1                    | 12:23 '-1' is not a whole number from zero
          amount: 50000, currency: POINTS | amount: 50000              | 12:13 a budget needs the field 'currency'
          50000, currency: POINTS      | 50000, currency: STARS        | 15:5 it posts POINTS, and the budget of 'campaign-18' is in STARS
          until: 2017-12-24            | # no end                      | 20:107 only points of a promotion that ends can wait for its end
          """)
  void what_is_wrong_is_told_at_its_place(String of, String with, String mistake) {
    String told =
        ((Invalid) reader.read(1, FILE.replace(of, with)))
            .violations().stream().map(Violation::toString).collect(Collectors.joining("; "));

    assertThat(told).contains(mistake).doesNotContain("; 20");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      useHeadersInDisplayName = true,
      textBlock =
          """
          instead of               | this                               | mistake
          completes: promotion     | completes: promotions              | 16:16 'promotions' is not what a rule completes: promotion; did you mean 'promotion'?
          completes: promotion     | cap: { count: 1, per: day }        | 11:5 a rule either posts something or completes its promotion
          completes: promotion     | post: [{ currency: P, amount: 1, rounding: down, fundedBy: gym }] | 4:5 points wait for the completion of 'spring', and no rule completes it
          when: history.count('VisitRecorded', 'promotion') >= 2 | cap: { count: 1, per: day } | 11:5 a rule that completes its promotion has no 'cap'
          until: 2026-03-31        | until: 2027-03-02                  | 16:16 only a promotion of at most 366 days is completed
          until: 2026-03-31        | until: 2027-03-02                  | 10:84 only points of a promotion of at most 366 days can wait for its completion
          until: 2026-03-31        | until: 2027-03-02                  | 15:42 'promotion' is not a window: day, iso-week, month or year
          """)
  void what_is_wrong_with_a_completion_is_told_at_its_place(
      String of, String with, String mistake) {
    assertThat(((Invalid) reader.read(1, COMPLETION.replace(of, with))).violations())
        .extracting(Violation::toString)
        .anyMatch(told -> told.contains(mistake));
  }

  @Test
  void a_rule_completes_a_promotion_and_others_wait_for_it() {
    Valid valid = (Valid) reader.read(1, COMPLETION);
    PostingRule waiting = valid.agreement().rules().getFirst();
    PostingRule completing = valid.agreement().rules().getLast();

    assertThat(valid.warnings()).isEmpty();
    assertThat(waiting.posts().getFirst().pending()).isEqualTo(new Pending.UntilCompletion());
    assertThat(completing.completes()).isTrue();
    assertThat(completing.posts()).isEmpty();
    assertThat(completing.reads())
        .containsExactly(
            new HistoryWindow(
                new EventType("VisitRecorded"), null, null, new Run(LocalDate.of(2026, 3, 1))));
    assertThat(Objects.requireNonNull(completing.promotion()).limit())
        .isEqualTo(new Limit(9, new Run(LocalDate.of(2026, 3, 1))));
  }

  @Test
  void a_promotion_that_is_completed_while_nothing_waits_is_probably_not_meant() {
    String file = COMPLETION.replace(", pending: completion", "");

    assertThat(((Valid) reader.read(1, file)).warnings())
        .extracting(Warning::toString)
        .containsExactly("4:5 'spring' is completed, and no points wait for it");
  }

  @Test
  void a_promotion_without_rules_and_one_for_nobody_are_probably_not_meant() {
    String file =
        FILE.replace("id: always,", "id: unused, audience: \"false\",")
            .replace("    promotion: always\n", "");

    assertThat(((Valid) reader.read(1, file)).warnings())
        .extracting(Warning::toString)
        .containsExactly(
            "13:5 no rule is part of the promotion 'unused'",
            "13:30 this promotion is for nobody: this is false for every event");
  }

  @Test
  void what_waits_for_a_booking_is_within_no_budget() {
    String file =
        FILE.replace("on: SpendRecorded", "on: BookingMade")
            .replace("pending: promotion", "pending: booking");

    assertThat(((Invalid) reader.read(1, file)).violations())
        .extracting(Violation::toString)
        .containsExactly(
            "15:5 points that wait for a booking cannot be within the budget of 'campaign-18'");
  }

  @Test
  void another_budget_is_a_change_of_each_of_its_rules() {
    assertThat(
            Comparison.of(
                RuleTexts.of(FILE), RuleTexts.of(FILE.replace("amount: 50000", "amount: 60000"))))
        .singleElement()
        .asString()
        .contains("promotion budget", "50000 POINTS", "60000 POINTS");
  }

  @Test
  void another_end_is_a_change_of_each_of_its_rules() {
    List<Change> changes =
        Comparison.of(RuleTexts.of(FILE), RuleTexts.of(FILE.replace("2017-12-24", "2017-12-01")));

    assertThat(changes)
        .singleElement()
        .satisfies(change -> assertThat(change.rule().value()).isEqualTo("campaign-18-produce"))
        .asString()
        .contains("promotion days", "2017-10-30 to 2017-12-24", "2017-10-30 to 2017-12-01");
  }
}
