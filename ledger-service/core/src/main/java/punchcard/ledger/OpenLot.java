package punchcard.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.PartnerId;

/// What is left of a lot, with as much of its stamp as spending it needs; the rest is in the
/// journal, in the entry that its id names.
///
/// @param leftMinor minor units, more than zero
public record OpenLot(
    LotId id, PartnerId issuer, LocalDate earnedOn, @Nullable LocalDate expiresOn, long leftMinor) {

  /// Soonest-expiring first, then the oldest, so that members lose as little as possible.
  static final Comparator<OpenLot> AS_SPENT =
      Comparator.comparing(OpenLot::lastDay)
          .thenComparing(OpenLot::earnedOn)
          .thenComparing(OpenLot::id);

  /// @throws IllegalArgumentException if nothing is left
  public OpenLot {
    if (leftMinor <= 0) throw new IllegalArgumentException("nothing is left of lot " + id);
  }

  /// Whether it can still be spent on this day of the programme.
  public boolean isSpendableOn(LocalDate day) {
    return !lastDay().isBefore(day);
  }

  private LocalDate lastDay() {
    return expiresOn == null ? LocalDate.MAX : expiresOn;
  }

  OpenLot without(long takenMinor) {
    return new OpenLot(id, issuer, earnedOn, expiresOn, leftMinor - takenMinor);
  }
}
