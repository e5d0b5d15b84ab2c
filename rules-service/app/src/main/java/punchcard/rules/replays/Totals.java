package punchcard.rules.replays;

import java.util.List;
import punchcard.kernel.Currency;
import punchcard.kernel.LogPosition;
import punchcard.kernel.PartnerId;

/// What a dry run came to, for those who decide. Nobody works it out again: what a replay does
/// follows from the log where its marker lies.
///
/// @param members whose points change
/// @param events for which points change
/// @param readUpTo the first position of each partition that the dry run has not read
public record Totals(
    long members, long events, List<Difference> points, List<LogPosition> readUpTo) {

  /// @throws IllegalArgumentException if a count is negative
  public Totals {
    notNegative(members);
    notNegative(events);
    points = List.copyOf(points);
    readUpTo = List.copyOf(readUpTo);
  }

  /// How many points a partner would pay for more, and for how many less.
  public record Difference(Currency currency, PartnerId fundedBy, long moreMinor, long lessMinor) {
    /// @throws IllegalArgumentException if an amount is negative
    public Difference {
      notNegative(moreMinor);
      notNegative(lessMinor);
    }
  }

  private static void notNegative(long number) {
    if (number < 0) throw new IllegalArgumentException("less than nothing: " + number);
  }
}
