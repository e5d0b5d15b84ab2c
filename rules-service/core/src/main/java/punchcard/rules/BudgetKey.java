package punchcard.rules;

import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;

/// Which budget: not the agreement's version and not how much it is, so that a new version goes on
/// from what was given.
public record BudgetKey(AgreementId agreement, PromotionId promotion, Currency currency) {
  /// The one that points are given from, if there is one; null: no promotion gives them.
  public static @Nullable BudgetKey of(Credit credit) {
    return credit.promotion() == null
        ? null
        : new BudgetKey(credit.agreement(), credit.promotion(), credit.points().currency());
  }
}
