package punchcard.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.rules.Programme.VISIT;
import static punchcard.rules.Programme.agreement;
import static punchcard.rules.Programme.between;
import static punchcard.rules.Programme.points;
import static punchcard.rules.Programme.posting;
import static punchcard.rules.Programme.rule;
import static punchcard.rules.Programme.since;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import punchcard.kernel.AgreementId;
import punchcard.rules.Decision.Earned;

class ExplainingTest {
  private static final Event FIRST = visit("2026-03-02T12:00:00Z");
  private static final Event SECOND = visit("2026-03-03T12:00:00Z");

  @Test
  void of_each_rule_it_tells_why_it_did_or_did_not_give_points() {
    AgreementsInForce agreements =
        under(
            rule("paid", VISIT, null, points(20)),
            rule("over", VISIT, between("2025-01-01", "2025-12-31"), null, points(7)),
            when("unmet", _ -> false),
            rule("nothing", VISIT, null, points(0)),
            rule("once-a-week", VISIT, new Cap.OfEvents(1, WindowUnit.ISO_WEEK), points(5)),
            when(
                "broken",
                _ -> {
                  throw new RuleFailure(Fault.MISSING_VALUE);
                }));

    assertThat(told(Tally.none(), FIRST, agreements))
        .containsExactly(
            "paid PAID 20",
            "over NOT_EFFECTIVE 0",
            "unmet CONDITION_FALSE 0",
            "nothing ZERO_AMOUNT 0",
            "once-a-week PAID 5",
            "broken FAILED 0");
  }

  @Test
  void what_was_used_of_a_cap_before_is_told() {
    AgreementsInForce agreements =
        under(rule("once-a-week", VISIT, new Cap.OfEvents(1, WindowUnit.ISO_WEEK), points(5)));
    Decision first = Earning.decide(Tally.none(), Member.UNKNOWN, FIRST, agreements, Budgets.NONE);
    Tally after = Earning.evolve(Tally.none(), FIRST, first, agreements);

    Explanation explanation =
        Explaining.explain(after, Member.UNKNOWN, SECOND, agreements, Budgets.NONE).getFirst();

    assertThat(explanation.verdict()).isEqualTo(Verdict.CAP_REACHED);
    assertThat(explanation.findings())
        .contains(Finding.of("used of the cap, 1 events per iso-week", 1));
  }

  @Test
  void of_a_group_it_tells_which_rule_was_better() {
    assertThat(
            told(
                Tally.none(),
                FIRST,
                under(
                    in(Pick.BEST, 1, rule("less", VISIT, null, points(10))),
                    in(Pick.BEST, 2, rule("more", VISIT, null, points(30))))))
        .containsExactly("less OUTDONE 10", "more PAID 30");
    assertThat(
            told(
                Tally.none(),
                FIRST,
                under(
                    in(Pick.FIRST, 2, rule("second", VISIT, null, points(30))),
                    in(Pick.FIRST, 1, rule("first", VISIT, null, points(10))))))
        .containsExactly("first PAID 10", "second NOT_ASKED 0");
  }

  @Test
  void what_is_told_to_be_paid_is_what_is_earned() {
    AgreementsInForce agreements =
        under(
            rule("alone", VISIT, null, points(1)),
            in(Pick.BEST, 1, rule("less", VISIT, null, points(10))),
            in(Pick.BEST, 2, rule("more", VISIT, null, points(30))));

    List<Credit> paid =
        Explaining.explain(Tally.none(), Member.UNKNOWN, FIRST, agreements, Budgets.NONE).stream()
            .filter(explanation -> explanation.verdict() == Verdict.PAID)
            .flatMap(explanation -> explanation.credits().stream())
            .toList();

    assertThat(Earning.decide(Tally.none(), Member.UNKNOWN, FIRST, agreements, Budgets.NONE))
        .isEqualTo(new Earned(paid, List.of()));
  }

  @Test
  void findings_are_those_of_the_condition_and_of_what_comes_after_it() {
    Condition unmet = told("unmet = false", false);
    Condition met = told("met = true", true);

    List<Explanation> explanations =
        Explaining.explain(
            Tally.none(),
            Member.UNKNOWN,
            FIRST,
            under(when("a", unmet), when("b", met)),
            Budgets.NONE);

    assertThat(explanations.getFirst().findings()).containsExactly(Finding.of("unmet", false));
    assertThat(explanations.getLast().findings())
        .containsExactly(Finding.of("met", true), Finding.of("amount", 20));
  }

  @Test
  void rules_of_an_agreement_to_which_the_member_does_not_belong_are_not_asked() {
    Agreement club =
        new Agreement(
            new AgreementId("club"),
            1,
            new Participants(told("member = false", false), Set.of()),
            List.of(
                rule("visit", VISIT, null, points(5)),
                rule("over", VISIT, between("2025-01-01", "2025-12-31"), null, points(7))));

    List<Explanation> explanations =
        Explaining.explain(
            Tally.none(), Member.UNKNOWN, FIRST, AgreementsInForce.none().with(club), Budgets.NONE);

    assertThat(explanations)
        .extracting(Explanation::verdict)
        .containsExactly(Verdict.NO_PARTICIPANT, Verdict.NOT_EFFECTIVE);
    assertThat(explanations.getFirst().findings()).containsExactly(Finding.of("member", false));
    assertThat(explanations.getFirst().missing()).isEmpty();
  }

  private static List<String> told(Tally tally, Event event, AgreementsInForce agreements) {
    return Explaining.explain(tally, Member.UNKNOWN, event, agreements, Budgets.NONE).stream()
        .map(it -> it.rule().rule().id() + " " + it.verdict() + " " + sum(it.credits()))
        .toList();
  }

  private static long sum(List<Credit> credits) {
    return credits.stream().mapToLong(credit -> credit.points().minor()).sum();
  }

  private static AgreementsInForce under(PostingRule... rules) {
    return AgreementsInForce.none().with(agreement(1, rules));
  }

  private static Condition told(String finding, boolean holds) {
    return new Condition() {
      @Override
      public boolean holds(Occasion occasion) {
        return holds;
      }

      @Override
      public List<Finding> findings(Occasion occasion) {
        return List.of(Finding.of(finding.substring(0, finding.indexOf(' ')), holds));
      }
    };
  }

  private static PostingRule when(String id, Condition when) {
    AmountExpression amount =
        new AmountExpression() {
          @Override
          public Ratio of(Occasion occasion) {
            return Ratio.whole(20);
          }

          @Override
          public List<Finding> findings(Occasion occasion) {
            return List.of(Finding.of("amount", 20));
          }
        };
    return new PostingRule(
        new RuleId(id),
        VISIT,
        since("2017-01-01"),
        when,
        List.of(posting(Programme.POINTS, amount)),
        null,
        null,
        Set.of());
  }

  private static PostingRule in(Pick pick, int priority, PostingRule rule) {
    return new PostingRule(
        rule.id(),
        rule.on(),
        rule.effective(),
        rule.when(),
        rule.posts(),
        rule.cap(),
        new Grouping(new GroupId("group"), pick, priority),
        rule.reads());
  }

  private static Event visit(String at) {
    return Event.at(Instant.parse(at), Programme.ZONE, VISIT, Map.of("partner", "gym"), null, null);
  }
}
