package punchcard.rules;

import java.util.ArrayList;
import java.util.List;
import punchcard.kernel.Points;
import punchcard.rules.Decision.Earned;
import punchcard.rules.Decision.Nothing;
import punchcard.rules.Decision.SetAside;
import punchcard.rules.RuleOutcome.Fails;
import punchcard.rules.RuleOutcome.Pays;
import punchcard.rules.RuleOutcome.PaysNothing;

/// Decides what an event earns its member.
public final class Earning {
  private Earning() {}

  /// Asks every rule for the event's type that is effective on the event's day, and puts together
  /// what they give, as far as their groups let them.
  ///
  /// @param usage what the member has used of caps before
  public static Decision decide(CapUsage usage, Event event, AgreementsInForce agreements) {
    List<Credit> credits = new ArrayList<>();
    List<CapUse> uses = new ArrayList<>();
    NoPoints nearest = NoPoints.NO_RULE;
    for (Choice choice : agreements.choicesOn(event.type()))
      for (RuleOutcome outcome : choice.outcomes(rule -> outcome(rule, usage, event)))
        switch (outcome) {
          case PaysNothing(NoPoints reason) -> nearest = nearest.orNearer(reason);
          case Pays pays -> {
            credits.addAll(pays.credits());
            uses.addAll(pays.uses());
          }
          case Fails(RuleInForce rule, Fault fault, String explanation) -> {
            return new SetAside(rule, fault, explanation);
          }
        }
    return credits.isEmpty() ? new Nothing(nearest) : new Earned(credits, uses);
  }

  /// What the member has used of caps after the decision.
  public static CapUsage evolve(CapUsage usage, Event event, Decision decision) {
    return switch (decision) {
      case Earned earned when earned.uses().isEmpty() -> usage;
      case Earned earned -> usage.plus(earned.uses(), event.day());
      case Nothing _, SetAside _ -> usage;
    };
  }

  private static RuleOutcome outcome(RuleInForce rule, CapUsage usage, Event event) {
    if (!rule.isEffectiveFor(event)) return new PaysNothing(NoPoints.NO_RULE);
    try {
      return ask(rule, usage, event);
    } catch (RuleFailure failure) {
      return new Fails(rule, failure.fault(), String.valueOf(failure.getMessage()));
    }
  }

  private static RuleOutcome ask(RuleInForce inForce, CapUsage usage, Event event) {
    PostingRule rule = inForce.rule();
    if (!rule.when().holds(event)) return new PaysNothing(NoPoints.CONDITION_FALSE);
    List<Credit> credits = credits(inForce, event);
    if (credits.isEmpty()) return new PaysNothing(NoPoints.ZERO_AMOUNT);

    Cap cap = rule.cap();
    return cap == null
        ? new Pays(credits, List.of())
        : Capping.cap(usage, inForce, cap, credits, event);
  }

  private static List<Credit> credits(RuleInForce inForce, Event event) {
    List<Credit> credits = new ArrayList<>();
    for (CreditTerms terms : inForce.rule().posts()) {
      Points points = terms.earnedBy(event);
      if (!points.isZero()) credits.add(credit(inForce, terms, points, event));
    }
    return credits;
  }

  private static Credit credit(RuleInForce inForce, CreditTerms terms, Points points, Event event) {
    return new Credit(
        points,
        terms.fundedBy(),
        inForce.agreement(),
        inForce.version(),
        inForce.rule().id(),
        terms.expiryOf(event),
        terms.promiseOf(event),
        terms.saleOf(event));
  }
}
