package punchcard.ledger.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.ledger.programme.SpendingControls;

/// How fast members may spend a currency.
///
/// @param limits for each member, in the order in which they are looked at
/// @param reviewHours how long a redemption waits for a person; then its points go back
@Serdeable
record SpendingView(
    List<LimitView> limits,
    @Schema(example = "72", minimum = "1", maximum = "744") int reviewHours) {

  /// How much a member may spend within a while.
  ///
  /// @param of what is counted: `amount`, in minor units, or `count`
  /// @param withinMinutes counted over so long up to each spending; 0: each by itself
  /// @param beyond what happens to more: `refuse`; or `review`: a redemption waits for a person,
  ///     and what cannot wait, a hold or a transfer, is refused
  @Serdeable
  record LimitView(
      @Schema(example = "amount", pattern = "amount|count") String of,
      @Schema(example = "5000", minimum = "1") long most,
      @Schema(example = "1440", minimum = "0", maximum = "44640") int withinMinutes,
      @Schema(example = "review", pattern = "refuse|review") String beyond) {
    static LimitView of(SpendingControls.Control control) {
      return new LimitView(
          Words.of(control.limit().measure()),
          control.limit().most(),
          control.limit().withinMinutes(),
          Words.of(control.beyond()));
    }
  }

  static @Nullable SpendingView of(SpendingControls controls) {
    return controls.equals(SpendingControls.NONE)
        ? null
        : new SpendingView(
            controls.limits().stream().map(LimitView::of).toList(), controls.reviewHours());
  }
}
