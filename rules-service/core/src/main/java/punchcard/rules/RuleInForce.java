package punchcard.rules;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;

/// A posting rule and the version of the agreement that it is part of: what every credit is stamped
/// with.
///
/// @param version of the agreement, from 1
/// @param participants of the agreement
/// @param tiers the agreement's; null: it has none
public record RuleInForce(
    AgreementId agreement,
    int version,
    Participants participants,
    PostingRule rule,
    @Nullable Ladder tiers) {

  boolean isEffectiveFor(Event event) {
    Promotion promotion = rule.promotion();
    return rule.effective().contains(event.day())
        && (promotion == null || promotion.days().contains(event.day()));
  }

  /// The run of its promotion.
  ///
  /// @throws IllegalStateException if it is part of none
  PromotionRun run() {
    Promotion promotion = rule.promotion();
    if (promotion == null) throw new IllegalStateException(this + " is part of no promotion");
    return new PromotionRun(agreement, promotion.id(), promotion.days().from());
  }

  /// Whether its promotion's last day is before this one.
  boolean isOver(LocalDate day) {
    Promotion promotion = rule.promotion();
    return promotion != null && promotion.days().endsBefore(day);
  }

  /// Whether what it gives for an event depends on what happened before, or on what is known of
  /// the member.
  boolean looksBack() {
    return rule.looksBack() || participants.areSome();
  }

  /// Whether the member's tier may be looked at: by the rule itself, or to tell who its
  /// participants and its audience are, and who is in a segment that it asks for.
  public boolean readsTier() {
    Promotion promotion = rule.promotion();
    return tiers != null
        && (rule.readsTier()
            || rule.readsMember()
            || participants.areSome()
            || (promotion != null && promotion.audience().areSome()));
  }

  /// The windows that are read by it, and to tell who its participants and its audience are.
  Stream<HistoryWindow> reads() {
    Promotion promotion = rule.promotion();
    Participants audience = promotion == null ? Participants.EVERYONE : promotion.audience();
    return Stream.of(rule.reads(), participants.reads(), audience.reads()).flatMap(Set::stream);
  }

  /// Equal for the rules of one group; of a rule that is in none, equal to itself.
  Object company() {
    Grouping group = rule.group();
    return group == null ? this : new Company(agreement, group.group());
  }

  private record Company(AgreementId agreement, GroupId group) {}

  @Override
  public String toString() {
    return agreement + "/" + version + "/" + rule.id();
  }
}
