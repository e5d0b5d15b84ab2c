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
import punchcard.kernel.Currency;
import punchcard.rules.Ladder;
import punchcard.rules.Ladder.Downgrade;
import punchcard.rules.Ladder.Level;
import punchcard.rules.PostingRule;
import punchcard.rules.Tier;
import punchcard.rules.TierWindow;
import punchcard.rules.WindowUnit;
import punchcard.rules.cel.CelExpressions;
import punchcard.rules.events.EventTypes;
import punchcard.rules.yaml.AgreementFile.Invalid;
import punchcard.rules.yaml.AgreementFile.Valid;

class TiersReaderTest {
  private static final String TIERS = read("tiers.yaml");

  private final AgreementReader reader =
      new AgreementReader(new CelExpressions(new EventTypes(ZoneId.of("UTC")).shapes()));

  @Test
  void an_agreement_may_have_tiers() {
    Valid valid = (Valid) reader.read(1, TIERS);

    assertThat(valid.agreement().tiers())
        .isEqualTo(
            new Ladder(
                new Currency("TIER"),
                new TierWindow.Calendar(WindowUnit.YEAR),
                List.of(level("basic", 0), level("silver", 1_000), level("gold", 5_000)),
                Downgrade.ONE_STEP,
                Period.ofMonths(1)));
    assertThat(valid.warnings()).isEmpty();
  }

  @Test
  void a_rule_says_whether_it_looks_at_them_in_its_condition_or_an_amount() {
    Valid valid = (Valid) reader.read(1, TIERS);

    assertThat(valid.agreement().rules())
        .extracting(PostingRule::readsTier)
        .containsExactly(true, true, false);
  }

  @Test
  void windows_roll_and_who_loses_a_tier_falls_to_the_balance_unless_said_otherwise() {
    String rolling =
        TIERS
            .replace("per: year", "rolling: P12M")
            .replace("  downgrade: one-step\n  grace: P1M\n", "");

    Ladder ladder = ((Valid) reader.read(1, rolling)).agreement().tiers();

    assertThat(ladder)
        .isEqualTo(
            new Ladder(
                new Currency("TIER"),
                new TierWindow.Rolling(Period.ofMonths(12)),
                List.of(level("basic", 0), level("silver", 1_000), level("gold", 5_000)),
                Downgrade.BY_BALANCE,
                Period.ZERO));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      useHeadersInDisplayName = true,
      textBlock =
          """
          instead of            | this                         | is told
          `  currency: TIER`    | `  currency: tier`           | 4:13 'tier' is not a currency of points: capitals, digits, underscores
          `  currency: TIER`    | `  valuta: TIER`             | 4:3 unknown field 'valuta': tiers has currency, per, rolling, levels, downgrade, grace, 4:3 tiers needs the field 'currency'
          per: year             | per: years                   | 5:8 'years' is not a window: day, iso-week, month or year; did you mean 'year'?
          per: year             | pre: year                    | 4:3 tiers count either 'per' window of the calendar or in a 'rolling' one, 5:3 unknown field 'pre': tiers has currency, per, rolling, levels, downgrade, grace; did you mean 'per'?
          grace: P1M            | rolling: P1M                 | 4:3 tiers count either 'per' window of the calendar or in a 'rolling' one
          per: year             | rolling: P0D                 | 5:12 'P0D' is not a length: P12M, P90D
          basic, from: 0        | basic, from: 10              | 7:28 the first level is from 0, so that every member has a tier
          from: 5000            | from: 1000                   | 9:27 levels ascend: 1000 is not more than 1000
          from: 1000            | from: -1                     | 8:29 '-1' is not a whole number from zero
          from: 1000            | from: many                   | 8:29 'many' is not a whole number from zero
          tier: gold            | tier: silver                 | 9:15 the tier 'silver' is there twice
          tier: silver          | tier: Silver                 | 8:15 'Silver' is not a tier: lower-case letters, digits, hyphens
          tier: silver          | name: silver                 | 8:7 a level needs the field 'tier', 8:9 unknown field 'name': a level has tier, from
          downgrade: one-step   | downgrade: onestep           | 10:14 'onestep' is not a downgrade: one-step or by-balance; did you mean 'one-step'?
          grace: P1M            | grace: a month               | 11:10 'a month' is not a grace: P1M, P14D
          == 'gold'             | == 'golden'                  | 17:53 'golden' is not one of the agreement's tiers; did you mean 'gold'?
          in ['silver', 'gold'] | in ['gold', 'slver']         | 22:35 'slver' is not one of the agreement's tiers; did you mean 'silver'?
          in ['silver', 'gold'] | != 'bronze'                  | 22:26 'bronze' is not one of the agreement's tiers
          member.tier in        | member.teir in               | 22:17 undefined field 'teir'; did you mean 'member.tier'?
          member.tier in ['silver', 'gold'] | member.tier == null | 22:23 found no matching overload for '_==_' applied to '(string, null)' (candidates: (%A0, %A0))
          """)
  void mistakes_are_told_at_their_place(String of, String with, String told) {
    List<Violation> violations = ((Invalid) reader.read(1, TIERS.replace(of, with))).violations();

    assertThat(violations.stream().map(Violation::toString).collect(Collectors.joining(", ")))
        .isEqualTo(told);
  }

  @Test
  void what_has_no_tiers_cannot_be_asked_for_one() {
    String without = TIERS.replaceAll("(?s)tiers:\n  currency.*grace: P1M\n", "");

    List<Violation> violations = ((Invalid) reader.read(1, without)).violations();

    assertThat(violations)
        .extracting(Violation::toString)
        .containsExactly(
            "8:44 this agreement has no tiers: 'member.tier' needs its block 'tiers'",
            "13:17 this agreement has no tiers: 'member.tier' needs its block 'tiers'");
  }

  @Test
  void mistakes_in_the_tiers_are_not_told_again_at_each_rule() {
    String broken = TIERS.replaceAll("(?s)  levels:.*downgrade", "  levels: []\n  downgrade");

    List<Violation> violations = ((Invalid) reader.read(1, broken)).violations();

    assertThat(violations)
        .extracting(Violation::toString)
        .containsExactly("6:11 'levels' is a list of at least one");
  }

  private static Level level(String tier, long from) {
    return new Level(new Tier(tier), from);
  }
}
