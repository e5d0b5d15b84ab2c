package punchcard.rules.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.testkit.TestFiles.read;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import punchcard.kernel.AgreementId;
import punchcard.kernel.PartnerId;
import punchcard.rules.cel.CelExpressions;
import punchcard.rules.events.EventTypes;
import punchcard.rules.yaml.AgreementFile;
import punchcard.rules.yaml.AgreementReader;

class PayersTest {
  private static final String TWO_RULES =
      """
      agreement: both
      participants: everyone
      rules:
        - id: visit
          on: VisitRecorded
          from: 2026-01-01
          when: event.partner == 'gym'
          post:
            - { currency: POINTS, amount: 20, rounding: down, fundedBy: gym, expires: P12M }
        - id: purchase
          on: SpendRecorded
          from: 2026-01-01
          when: event.partner == 'grocer' && event.currency == 'USD'
          post:
            - { currency: POINTS, amount: event.amountMinor, rounding: down, fundedBy: grocer }
            - { currency: TIER, amount: 1, rounding: down, fundedBy: bank }
      """;

  private final AgreementReader reader =
      new AgreementReader(new CelExpressions(new EventTypes(ZoneId.of("UTC")).shapes()));

  @Test
  void of_a_first_version_all_who_fund_anything_pay() {
    assertThat(payers(Optional.empty(), TWO_RULES))
        .containsExactlyInAnyOrder("gym", "grocer", "bank");
  }

  @Test
  void whose_rules_say_the_same_as_before_is_not_asked() {
    assertThat(payers(TWO_RULES, TWO_RULES)).isEmpty();
    assertThat(payers(TWO_RULES, TWO_RULES.replace("amount: 20", "amount: 30")))
        .containsExactly("gym");
    assertThat(payers(TWO_RULES, TWO_RULES.replace("== 'grocer'", "!= 'gym'")))
        .containsExactlyInAnyOrder("grocer", "bank");
  }

  @Test
  void who_pays_for_what_waits_is_asked_when_it_is_completed_by_other_events() {
    String completion = read("completion.yaml").replace("agreement: completion", "agreement: both");

    assertThat(payers(completion, completion.replace(">= 2", ">= 1"))).containsExactly("gym");
    assertThat(payers(completion, completion)).isEmpty();
  }

  @Test
  void who_pays_for_another_is_asked_and_who_is_relieved_is_not() {
    assertThat(payers(TWO_RULES, TWO_RULES.replace("fundedBy: gym", "fundedBy: insurer")))
        .containsExactly("insurer");
    assertThat(payers(TWO_RULES, TWO_RULES.replaceAll("(?s)  - id: purchase.*", ""))).isEmpty();
  }

  @Test
  void where_tiers_are_others_who_pays_by_them_is_asked() {
    String tiers =
        """
        tiers:
          currency: TIER
          per: year
          levels: [{ tier: basic, from: 0 }, { tier: gold, from: 500 }]
        rules:
        """;
    String tiered =
        TWO_RULES
            .replace("rules:\n", tiers)
            .replace("event.partner == 'gym'", "event.partner == 'gym' && member.tier == 'gold'");

    assertThat(payers(tiered, tiered.replace("from: 500", "from: 50"))).containsExactly("gym");
    assertThat(payers(tiered, tiered.replace("per: year", "per: month"))).containsExactly("gym");
    assertThat(payers(tiered, tiered)).isEmpty();
  }

  private Set<String> payers(String before, String after) {
    return payers(Optional.of(before), after);
  }

  private Set<String> payers(Optional<String> before, String after) {
    AgreementFile read = reader.read(new AgreementId("both"), 1, after);
    if (!(read instanceof AgreementFile.Valid valid))
      throw new IllegalArgumentException("not an agreement: " + read);
    return Payers.of(before, after, valid.agreement()).stream()
        .map(PartnerId::value)
        .collect(Collectors.toSet());
  }
}
