package punchcard.ledger.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.ledger.programme.CurrencyPolicy;
import punchcard.ledger.programme.Rate;

/// What a currency is, as it is published and told: what was told may be published again.
///
/// @param scale decimal places in which amounts are shown; the same in all versions
/// @param negativeBalance what happens when points are taken back that the member has spent:
///     `never`, `allow` or `pending-only`
/// @param graceDays what is given back after its last day can still be spent for so many days
/// @param approvalAbove adjustments by hand of more than this need a second person, in minor units;
///     null: none does
/// @param transferable whether members may send it to each other; false if left out
/// @param rates what it may be converted to, by the currency; none if left out
/// @param spending how fast members may spend it; null: as fast as they like
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record PolicyView(
    @Schema(example = "0", minimum = "0", maximum = "6") int scale,
    ExpiryView expiry,
    @Schema(example = "never", pattern = "never|allow|pending-only") String negativeBalance,
    @Schema(example = "30", minimum = "0", maximum = "366") int graceDays,
    @Nullable @Schema(example = "10000", minimum = "0") Long approvalAbove,
    @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) boolean transferable,
    @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) List<RateView> rates,
    @Nullable SpendingView spending) {

  /// What points become in another currency.
  ///
  /// @param from so many minor units of this currency
  /// @param into become so many of the other
  @Serdeable
  record RateView(
      @Schema(example = "STAMPS") String to,
      @Schema(example = "100", minimum = "1", maximum = "1000000") long from,
      @Schema(example = "1", minimum = "1", maximum = "1000000") long into) {
    static RateView of(Rate rate) {
      return new RateView(rate.to().code(), rate.rateFrom(), rate.rateTo());
    }
  }

  static PolicyView of(CurrencyPolicy policy) {
    return new PolicyView(
        policy.scale(),
        ExpiryView.of(policy.expiry()),
        Words.of(policy.negativeBalance()),
        policy.graceDays(),
        policy.approvalAboveMinor(),
        policy.transferable(),
        policy.rates().stream().map(RateView::of).toList(),
        SpendingView.of(policy.spending()));
  }
}
