package punchcard.rules.http;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import punchcard.kernel.Currency;
import punchcard.kernel.LogPosition;
import punchcard.kernel.PartnerId;
import punchcard.rules.replays.Totals;
import punchcard.rules.replays.Totals.Difference;

/// What a dry run came to.
///
/// @param members whose points change
/// @param events for which points change
/// @param points by currency and funding partner
/// @param readUpTo the first position of each partition that it has not read
@Serdeable
record TotalsView(
    long members,
    long events,
    @NotNull List<@Valid DifferenceView> points,
    @NotNull List<@Valid PositionView> readUpTo) {

  /// What a partner would pay for more, and for less.
  @Serdeable
  record DifferenceView(
      @NotNull String currency, @NotNull String fundedBy, long moreMinor, long lessMinor) {}

  @Serdeable
  record PositionView(@NotNull String topic, int partition, long offset) {}

  static TotalsView of(Totals totals) {
    return new TotalsView(
        totals.members(),
        totals.events(),
        totals.points().stream().map(TotalsView::view).toList(),
        totals.readUpTo().stream().map(TotalsView::view).toList());
  }

  private static DifferenceView view(Difference points) {
    return new DifferenceView(
        points.currency().code(),
        points.fundedBy().value(),
        points.moreMinor(),
        points.lessMinor());
  }

  private static PositionView view(LogPosition position) {
    return new PositionView(position.topic(), position.partition(), position.offset());
  }

  /// @throws org.zalando.problem.ThrowableProblem if they make no sense
  Totals totals() {
    try {
      return new Totals(
          members,
          events,
          points.stream().map(TotalsView::difference).toList(),
          readUpTo.stream().map(TotalsView::position).toList());
    } catch (IllegalArgumentException e) {
      throw Problems.badRequest("totals: " + e.getMessage());
    }
  }

  private static Difference difference(DifferenceView points) {
    return new Difference(
        new Currency(points.currency()),
        new PartnerId(points.fundedBy()),
        points.moreMinor(),
        points.lessMinor());
  }

  private static LogPosition position(PositionView position) {
    return new LogPosition(position.topic(), position.partition(), position.offset());
  }
}
