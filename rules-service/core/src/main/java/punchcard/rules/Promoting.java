package punchcard.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import punchcard.rules.Promotion.Group;
import punchcard.rules.Promotion.Limit;
import punchcard.rules.RuleOutcome.Pays;
import punchcard.rules.RuleOutcome.PaysNothing;

/// Opens and shuts promotions for members.
public final class Promoting {
  private Promoting() {}

  /// Why a promotion is nothing to the member of an event; null: the member has it.
  static @Nullable NoPoints refusal(Promotion promotion, Occasion occasion) {
    if (!promotion.audience().who().holds(occasion)) return NoPoints.NOT_IN_AUDIENCE;
    MemberState member = occasion.member().state();
    if (promotion.groupOf(member.id()) == Group.CONTROL) return NoPoints.CONTROL_GROUP;
    return promotion.isActiveFor(member) ? null : NoPoints.NOT_ACTIVATED;
  }

  /// What a rule gives, as far as its promotion gives anything in that window any more.
  static RuleOutcome limited(RuleInForce rule, RuleOutcome given, Occasion occasion) {
    Promotion promotion = rule.rule().promotion();
    if (promotion == null || promotion.limit() == null) return given;
    if (!(given instanceof Pays pays)) return given;
    if (used(rule, promotion, promotion.limit(), occasion) >= promotion.limit().events())
      return new PaysNothing(NoPoints.LIMIT_REACHED);
    List<Count> uses = new ArrayList<>(pays.uses());
    uses.add(
        new Count(key(rule, promotion, promotion.limit()), window(promotion.limit(), occasion), 1));
    return new Pays(pays.credits(), uses);
  }

  /// For how many events of the window the promotion gave points before.
  static long used(RuleInForce rule, Promotion promotion, Limit limit, Occasion occasion) {
    return occasion.tally().amount(key(rule, promotion, limit), window(limit, occasion));
  }

  private static PromotionKey key(RuleInForce rule, Promotion promotion, Limit limit) {
    return new PromotionKey(rule.agreement(), promotion.id(), limit.per());
  }

  private static LocalDate window(Limit limit, Occasion occasion) {
    return limit.per().startOf(occasion.event().day());
  }

  /// The promotions that the member of an event meets by it: one of their rules looks at it, and
  /// they are meant for the member.
  ///
  /// @param tally what was counted of the member before
  /// @param member as of the event
  public static Set<Exposure> met(
      Tally tally, Member member, Event event, AgreementsInForce agreements) {
    List<RuleInForce> promoted = agreements.promotedOn(event.type());
    if (promoted.isEmpty()) return Set.of();
    Occasion occasion = Occasion.of(event, tally, member, agreements);
    Set<Exposure> met = new LinkedHashSet<>();
    promoted.stream()
        .filter(rule -> rule.isEffectiveFor(event))
        .flatMap(rule -> met(rule, occasion.under(rule)))
        .forEach(met::add);
    return met;
  }

  /// Of whom it cannot be told is not exposed: the rule sets the event aside as well.
  private static Stream<Exposure> met(RuleInForce rule, Occasion occasion) {
    Promotion promotion = rule.rule().promotion();
    try {
      if (promotion == null
          || !rule.participants().who().holds(occasion)
          || !promotion.audience().who().holds(occasion)) return Stream.empty();
      Group group = promotion.groupOf(occasion.member().state().id());
      return Stream.of(new Exposure(rule.agreement(), rule.version(), promotion.id(), group));
    } catch (RuleFailure _) {
      return Stream.empty();
    }
  }
}
