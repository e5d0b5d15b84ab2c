package punchcard.rules;

import org.jspecify.annotations.Nullable;

/// An event, and what is known of its member when it occurs: all that a rule can look at.
///
/// @param tally what happened before the event, in the windows in which its day lies
/// @param tier the member's under the rule's agreement; null: the rule does not look at it
public record Occasion(Event event, Tally tally, Member member, @Nullable Tier tier) {
  /// For rules that look at no tier.
  public Occasion(Event event, Tally tally, Member member) {
    this(event, tally, member, null);
  }

  /// As rules see it: where one looks at the member's tiers, with those of its day.
  static Occasion of(Event event, Tally tally, Member member, AgreementsInForce agreements) {
    return agreements.lookAtTiersOn(event.type())
        ? new Occasion(
            event, tally.with(tally.standings().on(event.day(), agreements.ladders())), member)
        : new Occasion(event, tally, member);
  }

  /// As this rule sees it.
  Occasion under(RuleInForce rule) {
    if (rule.tiers() == null || !rule.readsTier()) return this;
    Standing standing = tally.standings().byAgreement().get(rule.agreement());
    Tier held = standing == null ? rule.tiers().lowest() : standing.tier();
    return new Occasion(event, tally, member, held);
  }

  /// What the window has come to before this event.
  public long before(HistoryWindow window) {
    return tally.amount(window, window.windowOf(event));
  }
}
