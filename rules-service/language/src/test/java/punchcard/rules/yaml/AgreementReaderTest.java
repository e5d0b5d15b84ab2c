package punchcard.rules.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.testkit.TestFiles.read;

import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchcard.kernel.AgreementId;
import punchcard.rules.Agreement;
import punchcard.rules.Basis;
import punchcard.rules.CreditTerms;
import punchcard.rules.GroupId;
import punchcard.rules.Grouping;
import punchcard.rules.Pending;
import punchcard.rules.Pick;
import punchcard.rules.PostingRule;
import punchcard.rules.cel.CelExpressions;
import punchcard.rules.events.EventTypes;
import punchcard.rules.yaml.AgreementFile.Invalid;
import punchcard.rules.yaml.AgreementFile.Valid;

class AgreementReaderTest {
  private static final AgreementId ID = new AgreementId("coalition-standard");

  private final AgreementReader reader =
      new AgreementReader(new CelExpressions(new EventTypes(ZoneId.of("UTC")).shapes()));

  @Test
  void the_demos_agreement_is_one() {
    Valid valid = (Valid) reader.read(ID, 7, read("coalition-standard.yaml"));

    Agreement agreement = valid.agreement();
    assertThat(agreement.id()).isEqualTo(ID);
    assertThat(agreement.version()).isEqualTo(7);
    assertThat(agreement.rules())
        .extracting(rule -> rule.id().value())
        .containsExactly("grocer-base", "grocer-produce", "gym-visit");
  }

  @Test
  void every_mistake_is_told_at_once_at_its_place() {
    assertThat(violations(read("every-mistake.yaml")))
        .isEqualToNormalizingNewlines(read("every-mistake.txt").strip());
  }

  @Test
  void what_is_allowed_and_probably_not_meant_is_told_apart_from_mistakes() {
    Valid valid = (Valid) reader.read(1, read("every-warning.yaml"));

    assertThat(valid.agreement().rules()).hasSize(5);
    assertThat(valid.warnings())
        .extracting(Warning::toString)
        .containsExactlyElementsOf(read("every-warning.txt").lines().toList());
  }

  @Test
  void warnings_are_told_beside_mistakes_too() {
    Invalid invalid = (Invalid) reader.read(ID, 1, read("every-warning.yaml"));

    assertThat(invalid.violations())
        .extracting(Violation::toString)
        .containsExactly(
            "1:12 this is 'with-warnings', and is to be published as 'coalition-standard'");
    assertThat(invalid.warnings()).hasSize(6);
  }

  @Test
  void points_may_wait_for_a_booking_or_a_day_and_may_be_sold() {
    Valid valid = (Valid) reader.read(ID, 1, read("gym-bookings.yaml"));

    List<CreditTerms> posts =
        valid.agreement().rules().stream().flatMap(rule -> rule.posts().stream()).toList();
    assertThat(posts)
        .extracting(CreditTerms::pending)
        .containsExactly(
            new Pending.UntilBooking(),
            new Pending.UntilBooking(),
            null,
            new Pending.ForPeriod(Period.ofDays(14)));
    assertThat(posts)
        .extracting(CreditTerms::basis)
        .containsExactly(Basis.SALE, Basis.MARKETING, Basis.MARKETING, Basis.MARKETING);
  }

  @Test
  void rules_may_be_in_groups() {
    Valid valid = (Valid) reader.read(1, read("groups.yaml"));

    assertThat(valid.agreement().rules())
        .extracting(PostingRule::group)
        .containsExactly(
            new Grouping(new GroupId("basket"), Pick.BEST, 0),
            new Grouping(new GroupId("basket"), Pick.BEST, 0),
            new Grouping(new GroupId("visits"), Pick.FIRST, 2),
            new Grouping(new GroupId("visits"), Pick.FIRST, 1),
            null);
    assertThat(valid.warnings()).isEmpty();
  }

  @Test
  void a_rule_may_be_there_again_with_other_days() {
    String twice =
        rule("visit", "from: 2026-01-01\n    until: 2026-06-30")
            + rule("visit", "from: 2026-07-01").substring(HEAD.length());

    assertThat(reader.read(ID, 1, twice)).isInstanceOf(Valid.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      useHeadersInDisplayName = true,
      textBlock =
          """
          file                            | violations
          ``                              | 1:1 the file is empty
          `just a text`                   | 1:1 an agreement has the fields agreement, participants, segments, promotions, groups, tiers, rules
          `- a\\n- b`                     | 1:1 an agreement has the fields agreement, participants, segments, promotions, groups, tiers, rules
          `a: {b: c(d, 'e') / f}`         | 1:16 expected ',' or '}', but got <scalar>; inside { } a text with a comma, a bracket or a brace needs quotes
          `a: b: c`                       | 1:5 mapping values are not allowed here; a text with a colon and a space in it needs quotes
          `a: &x 1\\nb: *x`               | 2:4 aliases are not used in agreements
          `a: 'b`                         | 1:6 found unexpected end of stream
          `a: 1\\n---\\nb: 2`             | 2:1 but found another document
          """)
  void what_is_not_yaml_of_an_agreement_is_told_at_its_place(String file, String violations) {
    assertThat(violations(file.replace("\\n", "\n"))).isEqualTo(violations);
  }

  @Test
  void depth_and_length_are_bounded() {
    assertThat(violations("[".repeat(100_000))).isEqualTo("1:21 nested too deep");
    assertThat(violations(" ".repeat(300_000)))
        .isEqualTo("1:1 an agreement has at most 262144 characters");
  }

  private static final String HEAD =
      "agreement: coalition-standard\nparticipants: everyone\nrules:\n";

  private static String rule(String id, String dates) {
    return HEAD
        + """
          - id: %s
            on: VisitRecorded
            %s
            post:
              - { currency: POINTS, amount: 20, rounding: down, fundedBy: gym }
        """
            .formatted(id, dates);
  }

  private String violations(String yaml) {
    List<Violation> violations = ((Invalid) reader.read(ID, 1, yaml)).violations();
    return violations.stream().map(Violation::toString).collect(Collectors.joining("\n"));
  }
}
