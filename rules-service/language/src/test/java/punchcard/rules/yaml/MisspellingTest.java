package punchcard.rules.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchcard.rules.cel.CelExpressions;
import punchcard.rules.events.EventTypes;
import punchcard.rules.yaml.AgreementFile.Invalid;

/// Whoever writes a name that there is not is told which one was probably meant.
class MisspellingTest {
  private static final String FILE =
      """
      agreement: misspelt
      participants: everyone
      groups: [{ name: offers, pick: first }]
      tiers:
        currency: TIER
        per: year
        levels: [{ tier: basic, from: 0 }, { tier: gold, from: 1 }]
        downgrade: by-balance
      rules:
        - id: spend
          on: SpendRecorded
          from: 2026-01-01
          when: event.partner == 'grocer' && event.currency == 'USD'
          cap: { count: 5, per: month }
          group: offers
          priority: 1
          post:
            - { currency: POINTS, amount: 1, rounding: half-up, fundedBy: grocer, pending: P1D, basis: sale }
      """;

  private final AgreementReader reader =
      new AgreementReader(new CelExpressions(new EventTypes(ZoneId.of("UTC")).shapes()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      useHeadersInDisplayName = true,
      textBlock =
          """
          right                        | wrong                                    | meant
          agreement:                   | agrement:                                | agreement
          everyone                     | everone                                  | everyone
          rules:                       | rule:                                    | rules
          tiers:                       | tier:                                    | tiers
          levels:                      | level:                                   | levels
          by-balance                   | bybalance                                | by-balance
          event.partner == 'grocer'    | member.teir == 'gold'                    | member.tier
          event.partner == 'grocer'    | member.tier == 'glod'                    | gold
          groups:                      | group:                                   | groups
          priority:                    | priorty:                                 | priority
          group: offers                | group: ofers                             | offers
          pick: first                  | pick: frist                              | first
          from:                        | form:                                    | from
          when:                        | When:                                    | when
          fundedBy:                    | founded_by:                              | fundedBy
          count:                       | counts:                                  | count
          SpendRecorded                | SpendRecord                              | SpendRecorded
          SpendRecorded                | spendrecorded                            | SpendRecorded
          half-up                      | halfup                                   | half-up
          month                        | months                                   | month
          basis: sale                  | basis: sales                             | sale
          event.partner == 'grocer'    | event.partnr == 'grocer'                 | event.partner
          event.partner == 'grocer'    | evnt.partner == 'grocer'                 | event
          event.partner == 'grocer'    | partner == 'grocer'                      | event.partner
          event.partner == 'grocer'    | amountMinr > 5                           | event.amountMinor
          event.partner == 'grocer'    | event.lines.exists(l, l.kategory == 'X') | l.category
          event.partner == 'grocer'    | event.lines.exist(l, l.category == 'X')  | exists
          event.partner == 'grocer'    | event.lines[0].kategory == 'X'           | category
          event.partner == 'grocer'    | event.lines.all(l, l.quantty == 1)                       | l.quantity
          event.partner == 'grocer'    | spend(event.lines, 'X') > 5              | spent
          event.partner == 'grocer'    | event.partner.startWith('gro')           | startsWith
          event.partner == 'grocer'    | event.location.size() > 0 && event.chanel == '' | event.channel
          event.partner == 'grocer'    | event.colour == 'blue'                   | ``
          """)
  void the_nearest_name_that_could_stand_there_is_suggested(
      String right, String wrong, String meant) {
    List<Violation> violations =
        ((Invalid) reader.read(1, FILE.replace(right, wrong))).violations();
    String told = violations.stream().map(Violation::message).collect(Collectors.joining("\n"));

    if (meant.isEmpty()) assertThat(told).isNotEmpty().doesNotContain("did you mean");
    else assertThat(told).contains("; did you mean '" + meant + "'?");
  }
}
