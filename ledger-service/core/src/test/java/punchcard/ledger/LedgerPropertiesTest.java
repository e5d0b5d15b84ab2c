package punchcard.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.ledger.Scenario.issue;
import static punchcard.ledger.Scenario.redeem;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import punchcard.ledger.Scenario.Request;

/// What holds whatever is asked in whatever order, found out beside a model that is as naive as
/// can be.
final class LedgerPropertiesTest {
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

  /// A request some days after the one before.
  record Step(Request request, int daysLater) {}

  @Property(tries = 300)
  void the_ledger_does_what_the_naive_model_does(@ForAll("histories") List<Step> history) {
    NaiveLedger naive = new NaiveLedger();
    Scenario ledger = Scenario.given();
    LocalDate day = FIRST_DAY;
    for (Step step : history) {
      day = day.plusDays(step.daysLater());
      Request request = step.request().on(day.toString());
      ledger.when(request);
      assertThat(naive.ask(request)).isEqualTo(spoken(ledger.outcome()));
      assertThat(lots(ledger.account())).isEqualTo(naive.left());
    }
  }

  @Property(tries = 200)
  void every_entry_balances_and_continues_the_chain(@ForAll("histories") List<Step> history) {
    Scenario ledger = Scenario.given();
    Map<String, Long> trial = new HashMap<>();
    Hash last = Hash.NONE;
    long sequence = 0;
    LocalDate day = FIRST_DAY;
    for (Step step : history) {
      day = day.plusDays(step.daysLater());
      ledger.when(step.request().on(day.toString()));
      if (!(ledger.outcome() instanceof LedgerEvent.Posted(Entry entry, _))) continue;
      for (Leg leg : entry.transaction().legs())
        trial.merge(leg.currency().code(), leg.amountMinor(), Long::sum);
      assertThat(trial.values()).containsOnly(0L);
      assertThat(entry.previousHash()).isEqualTo(last);
      assertThat(entry.transaction().sequence()).isEqualTo(++sequence);
      last = entry.hash();
    }
  }

  /// What was said, as the naive model says it.
  private static String spoken(Outcome outcome) {
    return switch (outcome) {
      case LedgerEvent.Posted(Entry entry, _) -> "posted " + entry.transaction().lotsTaken();
      case LedgerEvent.Refused refused -> "refused " + refused.reason();
      case Outcome.Repeated(Answer answer) -> spoken((Outcome) answer.said());
      case Outcome.Duplicate _ -> "duplicate";
      case KeyReused _ -> "key reused";
    };
  }

  private static Map<LotId, Long> lots(Account account) {
    Map<LotId, Long> left = new HashMap<>();
    for (Purse purse : account.purses())
      for (OpenLot lot : purse.lots()) left.put(lot.id(), lot.leftMinor());
    return left;
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return Arbitraries.frequencyOf(Tuple.of(3, awards()), Tuple.of(2, redemptions()))
        .list()
        .ofMaxSize(40);
  }

  private static Arbitrary<Step> awards() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 60),
            Arbitraries.of("grocer", "gym"),
            Arbitraries.of("POINTS", "STAMPS"),
            Arbitraries.longs().between(0, 30),
            Arbitraries.of("-", "2026-02-01", "2026-03-01", "2026-06-01"),
            Arbitraries.integers().between(0, 9))
        .as(
            (amount, issuer, currency, source, last, later) ->
                new Step(
                    issue(amount).by(issuer).of(currency).fromSource(source).expiring(last),
                    later));
  }

  private static Arbitrary<Step> redemptions() {
    return Combinators.combine(
            Arbitraries.longs().between(-1, 150),
            Arbitraries.of("gym", "insurer"),
            Arbitraries.of("POINTS", "STAMPS"),
            Arbitraries.of("k1", "k2", "k3", "k4"),
            Arbitraries.integers().between(0, 9))
        .as(
            (amount, partner, currency, key, later) ->
                new Step(redeem(amount).at(partner).of(currency).withKey(key), later));
  }
}
