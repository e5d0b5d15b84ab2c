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

  /// As this rule sees it.
  Occasion under(RuleInForce rule) {
    if (!rule.rule().readsTier() || rule.tiers() == null) return this;
    Standing standing = tally.standings().of(rule.agreement(), rule.tiers(), event.day());
    return new Occasion(event, tally, member, standing.tier());
  }

  /// What the window has come to before this event.
  public long before(HistoryWindow window) {
    return tally.amount(window, window.windowOf(event));
  }
}
