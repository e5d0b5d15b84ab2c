package punchcard.rules;

import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;

/// A posting rule and the version of the agreement that it is part of: what every credit is stamped
/// with.
///
/// @param version of the agreement, from 1
/// @param tiers the agreement's; null: it has none
public record RuleInForce(
    AgreementId agreement, int version, PostingRule rule, @Nullable Ladder tiers) {

  boolean isEffectiveFor(Event event) {
    return rule.effective().contains(event.day());
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
