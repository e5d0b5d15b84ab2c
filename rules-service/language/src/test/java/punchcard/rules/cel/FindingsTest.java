package punchcard.rules.cel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import punchcard.rules.AmountExpression;
import punchcard.rules.Condition;
import punchcard.rules.Event;
import punchcard.rules.EventType;
import punchcard.rules.Finding;
import punchcard.rules.Member;
import punchcard.rules.Occasion;
import punchcard.rules.Tally;
import punchcard.rules.Tier;
import punchcard.rules.cel.Compilation.Compiled;
import punchcard.rules.events.EventTypes;

class FindingsTest {
  private static final EventType SPEND = new EventType("SpendRecorded");

  private final CelExpressions expressions =
      new CelExpressions(new EventTypes(ZoneId.of("UTC")).shapes());

  @Test
  void each_part_that_must_be_true_is_told_with_what_it_reads() {
    List<Finding> findings =
        ofCondition(
            """
            event.partner == "grocer" && (event.amountMinor >= 2000 || event.channel != null)
            && event.lines.exists(l, l.category == 'PRODUCE')
            && history.at('gym').count('VisitRecorded', 'iso-week') > 2
            && member.enrolledOn == null && true
            """);

    assertThat(findings)
        .extracting(Finding::toString)
        .containsExactly(
            "event.partner == \"grocer\" = true [event.partner = 'grocer']",
            "event.amountMinor >= 2000 || event.channel != null = false"
                + " [event.amountMinor = 1999, event.channel = null]",
            "event.lines.exists(l, l.category == \"PRODUCE\") = true"
                + " [event.lines = [{'amountMinor': 550, 'category': 'PRODUCE', 'quantity': 1}]]",
            "history.at(\"gym\").count(\"VisitRecorded\", \"iso-week\") > 2 = false"
                + " [history.at(\"gym\").count(\"VisitRecorded\", \"iso-week\") = 0]",
            "member.enrolledOn == null = true [member.enrolledOn = null]",
            "true = true");
  }

  @Test
  void the_members_tier_is_told_like_what_else_is_known_of_the_member() {
    TierNames tiers = TierNames.of(Set.of("silver", "gold"));
    var isGold = (Compiled<Condition>) expressions.condition(SPEND, "member.tier == 'gold'", tiers);
    Occasion silver =
        new Occasion(basket().event(), Tally.none(), Member.UNKNOWN, new Tier("silver"));

    assertThat(isGold.readsTier()).isTrue();
    assertThat(isGold.expression().findings(silver))
        .extracting(Finding::toString)
        .containsExactly("member.tier == \"gold\" = false [member.tier = 'silver']");
  }

  @Test
  void a_part_that_cannot_be_worked_out_says_why() {
    assertThat(ofCondition("event.attributes['till'] == '7'"))
        .singleElement()
        .satisfies(part -> assertThat(part.value()).startsWith("fails: ").contains("till"))
        .extracting(Finding::reads)
        .isEqualTo(List.of(Finding.of("event.attributes", "{}")));
  }

  @Test
  void of_a_number_that_is_too_small_it_tells_by_how_much() {
    assertThat(
            ofCondition(
                "event.amountMinor >= 2500 && 1999 < event.amountMinor && event.amountMinor <= 10"
                    + " && history.count('VisitRecorded', 'year') > 2"))
        .extracting(Finding::missing)
        .containsExactly(501L, 1L, 0L, 3L);
  }

  @Test
  void an_amount_is_told_before_it_is_rounded() {
    assertThat(ofAmount("spent(event.lines, 'PRODUCE') / 100"))
        .extracting(Finding::toString)
        .containsExactly(
            "spent(event.lines, \"PRODUCE\") / 100 = 550 / 100"
                + " [spent(event.lines, \"PRODUCE\") = 550]");
    assertThat(ofAmount("20")).extracting(Finding::toString).containsExactly("20 = 20");
    assertThat(ofAmount("event.amountMinor / (event.taxMinor - 100)"))
        .extracting(Finding::value)
        .containsExactly("fails: DIVISION_BY_ZERO");
  }

  private List<Finding> ofCondition(String source) {
    var compiled = (Compiled<Condition>) expressions.condition(SPEND, source);
    return compiled.expression().findings(basket());
  }

  private List<Finding> ofAmount(String source) {
    var compiled = (Compiled<AmountExpression>) expressions.amount(SPEND, source);
    return compiled.expression().findings(basket());
  }

  private static Occasion basket() {
    Map<String, Object> fields = new HashMap<>();
    fields.put("partner", "grocer");
    fields.put("amountMinor", 1999L);
    fields.put("taxMinor", 100L);
    fields.put("channel", FieldValues.ABSENT);
    fields.put("attributes", Map.of());
    fields.put(
        "lines", List.of(Map.of("category", "PRODUCE", "amountMinor", 550L, "quantity", 1L)));
    Event event =
        Event.at(
            Instant.parse("2026-03-04T12:00:00Z"), ZoneId.of("UTC"), SPEND, fields, null, null);
    return new Occasion(event, Tally.none(), Member.UNKNOWN);
  }
}
