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
import punchcard.rules.DateRange;
import punchcard.rules.Participants;
import punchcard.rules.Pending;
import punchcard.rules.PostingRule;
import punchcard.rules.Promotion;
import punchcard.rules.Promotion.Limit;
import punchcard.rules.PromotionId;
import punchcard.rules.WindowUnit;
import punchcard.rules.cel.CelExpressions;
import punchcard.rules.diff.Change;
import punchcard.rules.diff.Comparison;
import punchcard.rules.events.EventTypes;
import punchcard.rules.yaml.AgreementFile.Invalid;
import punchcard.rules.yaml.AgreementFile.Valid;

class PromotionsTest {
  private static final String FILE = read("promotions.yaml");

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
          promotion: always            | promotion: allways            | 21:16 'allways' is not one of the agreement's promotions; did you mean 'always'?
          id: always,                  | id: campaign-18,              | 12:11 the promotion 'campaign-18' is there twice
          until: 2017-12-24            | until: 2017-10-29             | 7:12 until 2017-10-29 is before from 2017-10-30
          'campaign-18' in             | 'campaign-81' in              | 8:16 'campaign-81' is not one of the agreement's segments; did you mean 'campaign-18'?
          in member.segments"          | in member.segments && event"  | 8:52 undeclared reference to 'event'
          activation: member           | activation: members           | 9:17 'members' is not an activation: automatic or member; did you mean 'member'?
          control: 10                  | control: 101                  | 10:14 '101' is not a whole number from 0 to 100
          count: 1                     | count: 0                      | 11:21 '0' is not a whole number more than zero
          per: day                     | per: fortnight                | 11:29 'fortnight' is not a window: day, iso-week, month or year
          limit: { count: 1, per: day } | limit: { count: 1 }          | 11:12 a limit needs the field 'per'
          until: 2017-12-24            | # no end                      | 19:107 only points of a promotion that ends can wait for its end
          """)
  void what_is_wrong_is_told_at_its_place(String of, String with, String mistake) {
    String told =
        ((Invalid) reader.read(1, FILE.replace(of, with)))
            .violations().stream().map(Violation::toString).collect(Collectors.joining("; "));

    assertThat(told).contains(mistake).doesNotContain("; 19");
  }

  @Test
  void a_promotion_without_rules_and_one_for_nobody_are_probably_not_meant() {
    String file =
        FILE.replace("id: always,", "id: unused, audience: \"false\",")
            .replace("    promotion: always\n", "");

    assertThat(((Valid) reader.read(1, file)).warnings())
        .extracting(Warning::toString)
        .containsExactly(
            "12:5 no rule is part of the promotion 'unused'",
            "12:30 this promotion is for nobody: this is false for every event");
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
