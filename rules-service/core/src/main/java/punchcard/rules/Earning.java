package punchcard.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import punchcard.kernel.Points;
import punchcard.rules.Decision.Earned;
import punchcard.rules.Decision.Nothing;
import punchcard.rules.Decision.SetAside;
import punchcard.rules.RuleOutcome.Awaits;
import punchcard.rules.RuleOutcome.Completes;
import punchcard.rules.RuleOutcome.Fails;
import punchcard.rules.RuleOutcome.Pays;
import punchcard.rules.RuleOutcome.PaysNothing;

/// Decides what an event earns its member.
public final class Earning {
  private Earning() {}

  /// Asks every rule for the event's type that is effective on the event's day, and puts together
  /// what they give, as far as their groups let them.
  ///
  /// @param tally what was counted of the member before
  /// @param member as of the event
  /// @param budgets as of the decision
  public static Decision decide(
      Tally tally, Member member, Event event, AgreementsInForce agreements, Budgets budgets) {
    Occasion occasion = Occasion.of(event, tally, member, agreements);
    List<Credit> credits = new ArrayList<>();
    List<Awaited> awaits = new ArrayList<>();
    Draws draws = new Draws(budgets);
    Set<Count> uses = new LinkedHashSet<>(); // Two rules of a promotion use its limit once.
    NoPoints nearest = NoPoints.NO_RULE;
    for (Choice choice : agreements.choicesOn(event.type()))
      for (RuleOutcome outcome : choice.outcomes(rule -> outcome(rule, occasion, draws), draws))
        switch (outcome) {
          case PaysNothing(NoPoints reason) -> nearest = nearest.orNearer(reason);
          case Pays pays -> {
            credits.addAll(pays.credits());
            uses.addAll(pays.uses());
          }
          case Completes(Count completion) -> {
            uses.add(completion);
            nearest = nearest.orNearer(NoPoints.COMPLETES);
          }
          case Awaits(Awaited awaited) -> {
            awaits.add(awaited);
            nearest = nearest.orNearer(NoPoints.BUDGET_AWAITED);
          }
          case Fails(RuleInForce rule, Fault fault, String explanation) -> {
            return new SetAside(rule, fault, explanation);
          }
        }
    uses.addAll(Completing.countsOf(credits));
    return credits.isEmpty()
        ? new Nothing(nearest, List.copyOf(uses), awaits)
        : new Earned(credits, List.copyOf(uses), awaits);
  }

  /// What is counted of the member after the decision on an event that is newer than all that was
  /// counted before. What is set aside does not count: it is as though it had not come yet.
  public static Tally evolve(
      Tally tally, Event event, Decision decision, AgreementsInForce agreements) {
    Place at = new Place(event.occurredAt(), 0);
    return evolve(tally, Remembered.undecided(at, event, agreements), decision);
  }

  /// As {@link #evolve(Tally, Event, Decision, AgreementsInForce)}, of what is left of an event.
  static Tally evolve(Tally tally, Remembered past, Decision decision) {
    return decision instanceof SetAside ? tally : past.decided(decision, tally).addedTo(tally);
  }

  /// What one rule says about an event.
  static RuleOutcome outcome(RuleInForce rule, Occasion occasion, Budgets budgets) {
    if (!rule.isEffectiveFor(occasion.event())) return new PaysNothing(NoPoints.NO_RULE);
    try {
      Occasion own = occasion.under(rule);
      if (!rule.participants().who().holds(own)) return new PaysNothing(NoPoints.NO_PARTICIPANT);
      Promotion promotion = rule.rule().promotion();
      NoPoints refusal = promotion == null ? null : Promoting.refusal(promotion, own);
      return refusal == null
          ? Budgeting.within(rule, Promoting.limited(rule, ask(rule, own), own), budgets)
          : new PaysNothing(refusal);
    } catch (RuleFailure failure) {
      return new Fails(rule, failure.fault(), String.valueOf(failure.getMessage()));
    }
  }

  private static RuleOutcome ask(RuleInForce inForce, Occasion occasion) {
    PostingRule rule = inForce.rule();
    if (!rule.when().holds(occasion)) return new PaysNothing(NoPoints.CONDITION_FALSE);
    if (rule.completes()) return Completing.complete(inForce.run(), occasion.tally());
    List<Credit> credits = credits(inForce, occasion);
    if (credits.isEmpty()) return new PaysNothing(NoPoints.ZERO_AMOUNT);

    Cap cap = rule.cap();
    return cap == null
        ? new Pays(credits, List.of())
        : Capping.cap(occasion.tally(), inForce, cap, credits, occasion.event());
  }

  private static List<Credit> credits(RuleInForce inForce, Occasion occasion) {
    List<Credit> credits = new ArrayList<>();
    for (CreditTerms terms : inForce.rule().posts()) {
      Points points = terms.earnedOn(occasion);
      if (!points.isZero()) credits.add(credit(inForce, terms, points, occasion));
    }
    return credits;
  }

  private static Credit credit(
      RuleInForce inForce, CreditTerms terms, Points points, Occasion occasion) {
    Promotion promotion = inForce.rule().promotion();
    return new Credit(
        points,
        terms.fundedBy(),
        inForce.agreement(),
        inForce.version(),
        inForce.rule().id(),
        terms.expiryOf(occasion.event()),
        terms.promiseOf(inForce, occasion),
        terms.saleOf(occasion.event()),
        promotion == null ? null : promotion.id());
  }
}
