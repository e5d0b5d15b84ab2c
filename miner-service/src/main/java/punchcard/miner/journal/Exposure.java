package punchcard.miner.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import punchcard.kernel.LogPosition;

/// What issuers owe members: their points that can still be spent.
///
/// @param on by the end of this day of the programme
/// @param positions the answer is true for these positions of the log
@Serdeable
@JsonInclude(Include.ALWAYS)
public record Exposure(LocalDate on, List<OfIssuer> issuers, List<LogPosition> positions) {

  /// One issuer's points of one currency, in minor units.
  ///
  /// @param outstandingMinor available or held, with what is past its last day but not yet
  ///     posted as expired
  /// @param pendingMinor promised, and in no other figure
  /// @param overdueMinor of the outstanding ones, those past their last day
  /// @param expiring30Minor those whose last day is that day or one of the 30 that follow
  /// @param expiring90Minor as many days, those of the 30 included
  /// @param expiring365Minor as many days, those of the 90 included
  /// @param shareBasisPoints how much of all that is outstanding in the currency, in hundredths
  ///     of a percent, rounded down
  @Serdeable
  public record OfIssuer(
      String issuer,
      String currency,
      long outstandingMinor,
      long pendingMinor,
      long overdueMinor,
      long expiring30Minor,
      long expiring90Minor,
      long expiring365Minor,
      int shareBasisPoints) {}
}
