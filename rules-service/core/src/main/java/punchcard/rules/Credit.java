package punchcard.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Points;

/// Points that one rule gives for one event, and under which version of which agreement.
///
/// @param points more than zero
/// @param fundedBy the partner that pays
/// @param expiresOn the last day on which they can be spent, in the programme's time zone; null:
///     the rule names none
/// @param promise what they wait for; null: they are the member's at once
/// @param sale the money with which they are sold; null: they are given away
/// @param promotion that gives them; null: none
public record Credit(
    Points points,
    PartnerId fundedBy,
    AgreementId agreement,
    int agreementVersion,
    RuleId rule,
    @Nullable LocalDate expiresOn,
    @Nullable Promise promise,
    @Nullable Sale sale,
    @Nullable PromotionId promotion) {
  /// Points that no promotion gives.
  public Credit(
      Points points,
      PartnerId fundedBy,
      AgreementId agreement,
      int agreementVersion,
      RuleId rule,
      @Nullable LocalDate expiresOn,
      @Nullable Promise promise,
      @Nullable Sale sale) {
    this(points, fundedBy, agreement, agreementVersion, rule, expiresOn, promise, sale, null);
  }

  /// The first day on which the points are the member's; null: that depends on a
  /// booking, or on a promotion.
  ///
  /// @param day the event's
  @Nullable LocalDate memberHasItFrom(LocalDate day) {
    return switch (promise) {
      case null -> day;
      case Promise.OfBooking _, Promise.OfPromotion _ -> null;
      case Promise.UntilDay(LocalDate until) -> until;
    };
  }

  Credit withMinor(long minor) {
    return with(new Points(minor, points.currency()), promise);
  }

  /// The same, when it does not wait any more.
  Credit kept() {
    return with(points, null);
  }

  private Credit with(Points otherPoints, @Nullable Promise otherPromise) {
    return new Credit(
        otherPoints,
        fundedBy,
        agreement,
        agreementVersion,
        rule,
        expiresOn,
        otherPromise,
        sale,
        promotion);
  }
}
