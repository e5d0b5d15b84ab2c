package punchcard.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import punchcard.rules.RuleOutcome.Awaits;
import punchcard.rules.RuleOutcome.Completes;
import punchcard.rules.RuleOutcome.Fails;
import punchcard.rules.RuleOutcome.Pays;
import punchcard.rules.RuleOutcome.PaysNothing;

/// Tells why an event earns what it earns. It asks the rules as {@link Earning} does, and remembers
/// what each says.
public final class Explaining {
  private Explaining() {}

  /// Of each rule on events of this type, in the order in which they are asked, what it comes to.
  ///
  /// @param tally what was counted of the member before the event
  /// @param member as of the event
  /// @param budgets as of the decision
  public static List<Explanation> explain(
      Tally tally, Member member, Event event, AgreementsInForce agreements, Budgets budgets) {
    Occasion occasion = Occasion.of(event, tally, member, agreements);
    Draws draws = new Draws(budgets);
    return agreements.choicesOn(event.type()).stream()
        .flatMap(choice -> explain(choice, occasion, draws).stream())
        .toList();
  }

  /// As {@link #explain(Tally, Member, Event, AgreementsInForce, Budgets)}, of an event of the
  /// member's history, for what is left of it, and under the agreements under which it was decided.
  ///
  /// @param history the member's events in their order, at least from where the windows begin in
  ///     which the event lies
  /// @param timeline what is known of the member
  public static List<Explanation> explain(
      List<Remembered> history, Remembered past, Timeline timeline) {
    if (past.left() == null) return List.of();
    Tally tally = Tally.none();
    for (Remembered each : history)
      if (each.at().compareTo(past.at()) < 0) tally = each.addedTo(tally);
    Member member = Member.at(past.at(), () -> timeline);
    return explain(past.knownBefore(tally), member, past.left(), past.under(), drawnBy(past));
  }

  /// Budgets had what it was given of them.
  private static Budgets drawnBy(Remembered past) {
    return (budget, _) ->
        new Budgets.Left(
            past.credited().stream()
                .filter(credit -> budget.equals(BudgetKey.of(credit)))
                .mapToLong(credit -> credit.points().minor())
                .sum(),
            past.awaits().stream().noneMatch(awaited -> awaited.from().equals(budget)));
  }

  private static List<Explanation> explain(Choice choice, Occasion occasion, Draws draws) {
    Map<RuleInForce, RuleOutcome> said = new HashMap<>();
    List<RuleOutcome> counting =
        choice.outcomes(
            rule -> {
              RuleOutcome outcome = Earning.outcome(rule, occasion, draws);
              said.put(rule, outcome);
              return outcome;
            },
            draws);
    return choice.rules().stream()
        .map(rule -> explain(rule, said.get(rule), counting, occasion.under(rule)))
        .toList();
  }

  private static Explanation explain(
      RuleInForce rule,
      @Nullable RuleOutcome outcome,
      List<RuleOutcome> counting,
      Occasion occasion) {
    Verdict verdict = verdict(outcome, counting);
    List<Credit> credits = outcome instanceof Pays pays ? pays.credits() : List.of();
    return new Explanation(rule, verdict, findings(rule, verdict, occasion), credits);
  }

  private static Verdict verdict(@Nullable RuleOutcome outcome, List<RuleOutcome> counting) {
    return switch (outcome) {
      case null -> Verdict.NOT_ASKED;
      case Fails _ -> Verdict.FAILED;
      case Completes _ -> Verdict.COMPLETED;
      case PaysNothing(NoPoints reason) ->
          switch (reason) {
            case NO_RULE -> Verdict.NOT_EFFECTIVE;
            case NO_PARTICIPANT -> Verdict.NO_PARTICIPANT;
            case NOT_IN_AUDIENCE -> Verdict.NOT_IN_AUDIENCE;
            case CONTROL_GROUP -> Verdict.CONTROL_GROUP;
            case NOT_ACTIVATED -> Verdict.NOT_ACTIVATED;
            case CONDITION_FALSE -> Verdict.CONDITION_FALSE;
            case COMPLETED_BEFORE -> Verdict.COMPLETED_BEFORE;
            case COMPLETES -> Verdict.COMPLETED;
            case ZERO_AMOUNT -> Verdict.ZERO_AMOUNT;
            case CAP_REACHED -> Verdict.CAP_REACHED;
            case LIMIT_REACHED -> Verdict.LIMIT_REACHED;
            case BUDGET_SPENT -> Verdict.BUDGET_SPENT;
            case BUDGET_AWAITED -> Verdict.BUDGET_AWAITED;
          };
      case Awaits awaits -> isAmong(awaits, counting) ? Verdict.BUDGET_AWAITED : Verdict.OUTDONE;
      case Pays pays -> isAmong(pays, counting) ? Verdict.PAID : Verdict.OUTDONE;
    };
  }

  /// Itself: two rules may give the same.
  private static boolean isAmong(RuleOutcome given, List<RuleOutcome> counting) {
    return counting.stream().anyMatch(outcome -> outcome == given);
  }

  private static List<Finding> findings(RuleInForce inForce, Verdict verdict, Occasion occasion) {
    PostingRule rule = inForce.rule();
    Promotion promotion = rule.promotion();
    return switch (verdict) {
      case NOT_EFFECTIVE, NOT_ASKED, CONTROL_GROUP, NOT_ACTIVATED -> List.of();
      case NO_PARTICIPANT -> inForce.participants().who().findings(occasion);
      case NOT_IN_AUDIENCE ->
          promotion == null ? List.of() : promotion.audience().who().findings(occasion);
      case CONDITION_FALSE,
          COMPLETED,
          COMPLETED_BEFORE,
          ZERO_AMOUNT,
          CAP_REACHED,
          LIMIT_REACHED,
          BUDGET_SPENT,
          BUDGET_AWAITED,
          OUTDONE,
          PAID,
          FAILED ->
          worked(inForce, verdict, occasion);
    };
  }

  private static List<Finding> worked(RuleInForce inForce, Verdict verdict, Occasion occasion) {
    PostingRule rule = inForce.rule();
    Promotion promotion = rule.promotion();
    List<Finding> findings = new ArrayList<>(rule.when().findings(occasion));
    if (verdict == Verdict.CONDITION_FALSE) return findings;
    if (promotion != null && promotion.limit() != null && !rule.completes())
      findings.add(
          Finding.of(
              "used of the limit of " + promotion.id() + ", " + text(promotion.limit()),
              Promoting.used(inForce, promotion, promotion.limit(), occasion)));
    if (rule.cap() != null) findings.add(used(inForce, rule.cap(), occasion));
    for (CreditTerms terms : rule.posts()) findings.addAll(terms.amount().findings(occasion));
    return findings;
  }

  private static Finding used(RuleInForce rule, Cap cap, Occasion occasion) {
    LocalDate window = cap.per().startOf(occasion.event().day());
    long used = occasion.tally().amount(CapKey.of(rule, cap), window);
    return Finding.of("used of the cap, " + text(cap), used);
  }

  private static String text(Cap cap) {
    String what = cap instanceof Cap.OfEvents ? " events per " : " minor units per ";
    return cap.limit() + what + text(cap.per());
  }

  private static String text(Promotion.Limit limit) {
    return limit.events() + " events per " + text(limit.per());
  }

  private static String text(Window per) {
    return switch (per) {
      case WindowUnit unit -> text(unit);
      case Run _ -> "promotion";
    };
  }

  private static String text(WindowUnit per) {
    return per.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
