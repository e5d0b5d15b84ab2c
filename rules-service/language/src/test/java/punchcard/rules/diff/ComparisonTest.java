package punchcard.rules.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.testkit.TestFiles.read;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import punchcard.rules.cel.CelExpressions;
import punchcard.rules.diff.Difference.Added;
import punchcard.rules.diff.Difference.Changed;
import punchcard.rules.diff.Difference.Removed;
import punchcard.rules.events.EventTypes;
import punchcard.rules.yaml.AgreementFile;
import punchcard.rules.yaml.AgreementReader;
import punchcard.rules.yaml.RuleTexts;
import punchcard.rules.yaml.TierTexts;

class ComparisonTest {
  private static final String VISIT =
      """
      agreement: gym
      participants: everyone
      rules:
        - id: visit
          on: VisitRecorded
          from: 2026-01-01
          when: event.partner == 'gym'
          cap: { count: 5, per: iso-week }
          post:
            - { currency: POINTS, amount: 20, rounding: down, fundedBy: gym, expires: P12M }
      """;

  private final AgreementReader reader =
      new AgreementReader(new CelExpressions(new EventTypes(ZoneId.of("UTC")).shapes()));

  @Test
  void how_a_file_is_written_makes_no_difference() {
    String otherwise =
        """
        # the same
        rules:
          - post: [{ basis: marketing, expires: P1Y, fundedBy: gym, rounding: down, amount: "20", currency: POINTS }]
            cap:
              per: iso-week
              count: 5
            when: >-
              (event.partner=="gym")
            from: 2026-01-01
            on: VisitRecorded
            id: visit
        participants: everyone
        agreement: gym
        """;

    assertThat(changes(VISIT, otherwise)).isEmpty();
    assertThat(changes(VISIT, VISIT)).isEmpty();
  }

  @Test
  void other_participants_and_another_segment_are_a_change_of_each_rule_that_asks_for_them() {
    String members = VISIT.replace("everyone", "\"'gym' in member.partners\"");
    String regulars =
        VISIT
            .replace("everyone", "\"'regulars' in member.segments\"\nsegments:\n  - SEGMENT")
            .replace("SEGMENT", "{ name: regulars, listedBy: gym }");
    String others = regulars.replace("listedBy: gym", "when: \"member.daysEnrolled==7\"");

    assertThat(changes(VISIT, members))
        .isEqualTo(
            """
            visit 2026-01-01 to open end changed
              participants: null -> "gym" in member.partners\
            """);
    assertThat(changes(members, regulars))
        .isEqualTo(
            """
            visit 2026-01-01 to open end changed
              participants: "gym" in member.partners -> "regulars" in member.segments
              segment regulars: null -> listed by gym\
            """);
    assertThat(changes(regulars, others))
        .isEqualTo(
            """
            visit 2026-01-01 to open end changed
              segment regulars: listed by gym -> member.daysEnrolled == 7\
            """);
  }

  @Test
  void other_tiers_are_a_change_of_no_rule() {
    String tiers = read("tiers.yaml");
    String other = tiers.replace("silver, from: 1000", "silver, from: 900").replace("P1M", "P0Y1M");

    assertThat(changes(tiers, other)).isEmpty();
    assertThat(Comparison.ofTiers(TierTexts.of(tiers), TierTexts.of(other)))
        .contains(
            new Changed(
                List.of(
                    new Difference.Term(
                        "tiers levels",
                        "basic from 0, silver from 1000, gold from 5000",
                        "basic from 0, silver from 900, gold from 5000"))));
    assertThat(Comparison.ofTiers(TierTexts.of(tiers), TierTexts.of(tiers))).isEmpty();
    assertThat(Comparison.ofTiers(TierTexts.of(VISIT), TierTexts.of(tiers)))
        .contains(new Added(TierTexts.of(tiers)));
  }

  @Test
  void a_groups_other_pick_is_a_change_of_each_of_its_rules() {
    String best =
        VISIT
            .replace("rules:", "groups: [{ name: offers, pick: best }]\nrules:")
            .replace("    post:", "    group: offers\n    post:");
    String first =
        best.replace("pick: best", "pick: first")
            .replace("    post:", "    priority: 2\n    post:");

    assertThat(changes(VISIT, best))
        .isEqualTo(
            """
            visit 2026-01-01 to open end changed
              group: null -> offers, best\
            """);
    assertThat(changes(best, first))
        .isEqualTo(
            """
            visit 2026-01-01 to open end changed
              group: offers, best -> offers, first
              priority: null -> 2\
            """);
  }

  @Test
  void each_term_is_told_with_what_it_was_and_what_it_is() {
    assertThat(
            changes(
                VISIT,
                VISIT
                    .replace("amount: 20", "amount: 25")
                    .replace("expires: P12M", "pending: P14D")
                    .replace("count: 5", "amount: 100")
                    .replace(" == 'gym'", " in ['gym', 'spa']")))
        .isEqualTo(
            """
            visit 2026-01-01 to open end changed
              POINTS amount: 20 -> 25
              POINTS expires: P1Y -> null
              POINTS pending: null -> P14D
              cap: 5 events per iso-week -> 100 points per iso-week
              when: event.partner == "gym" -> event.partner in ["gym", "spa"]\
            """);
  }

  @Test
  void a_rule_with_other_terms_from_some_day_on_is_changed_from_then_on() {
    String cut =
        VISIT.replace("from: 2026-01-01", "from: 2026-01-01\n    until: 2026-06-30")
            + rules(VISIT)
                .replace("from: 2026-01-01", "from: 2026-07-01")
                .replace("amount: 20", "amount: 30");

    assertThat(changes(VISIT, cut))
        .isEqualTo(
            """
            visit 2026-07-01 to open end changed
              POINTS amount: 20 -> 30\
            """);
  }

  @Test
  void a_rule_cut_in_two_with_the_same_terms_is_the_same() {
    String cut =
        VISIT.replace("from: 2026-01-01", "from: 2026-01-01\n    until: 2026-06-30")
            + rules(VISIT).replace("from: 2026-01-01", "from: 2026-07-01");

    assertThat(changes(VISIT, cut)).isEmpty();
  }

  @Test
  void days_that_follow_each_other_with_the_same_difference_are_told_as_one() {
    String cut =
        VISIT.replace("from: 2026-01-01", "from: 2026-01-01\n    until: 2026-06-30")
            + rules(VISIT).replace("from: 2026-01-01", "from: 2026-07-01");

    assertThat(changes(cut, VISIT.replace("amount: 20", "amount: 1")))
        .isEqualTo(
            """
            visit 2026-01-01 to open end changed
              POINTS amount: 20 -> 1\
            """);
  }

  @Test
  void rules_and_days_that_come_and_go_are_told() {
    String sauna = rules(VISIT).replace("id: visit", "id: sauna");
    String shorter = VISIT.replace("from: 2026-01-01", "from: 2026-02-01\n    until: 2026-12-31");

    assertThat(changes(VISIT, shorter + sauna))
        .isEqualTo(
            """
            sauna 2026-01-01 to open end added
            visit 2026-01-01 to 2026-01-31 removed
            visit 2027-01-01 to open end removed\
            """);
  }

  @Test
  void a_second_posting_of_a_currency_is_told_by_its_number() {
    String twice = VISIT + "      - { currency: POINTS, amount: 1, rounding: up, fundedBy: spa }\n";

    assertThat(changes(VISIT, twice))
        .contains("POINTS 2 amount: null -> 1", "POINTS 2 fundedBy: null -> spa")
        .doesNotContain("POINTS amount");
  }

  private static String rules(String file) {
    return file.substring(file.indexOf("  - id:"));
  }

  private String changes(String before, String after) {
    assertThat(List.of(reader.read(1, before), reader.read(1, after)))
        .hasOnlyElementsOfType(AgreementFile.Valid.class);
    return Comparison.of(RuleTexts.of(before), RuleTexts.of(after)).stream()
        .map(change -> change.rule() + " " + change.days() + told(change.difference()))
        .collect(Collectors.joining("\n"));
  }

  private static String told(Difference difference) {
    return switch (difference) {
      case Added _ -> " added";
      case Removed _ -> " removed";
      case Changed(var terms) ->
          terms.stream()
              .map(it -> "\n  " + it.name() + ": " + it.before() + " -> " + it.after())
              .collect(Collectors.joining("", " changed", ""));
    };
  }
}
