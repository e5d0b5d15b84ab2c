package punchcard.accounting.period;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The accounting months: which are closed, and in which one an entry counts.
///
/// An entry counts in its own month if that is open, or if the entry lies before the cut at
/// which it was closed. Else it counts in the next month of which that is true: what is learnt
/// late appears late, and a closed month never changes.
///
/// @param first the month in which the books begin; what is older counts in it
/// @param closings one a month, from the first on, without gaps
/// @param zone of the programme's days
public record Periods(YearMonth first, List<Closing> closings, ZoneId zone) {

  /// @throws IllegalArgumentException if a month is left out or closed twice, or a cut goes back
  public Periods {
    closings = List.copyOf(closings);
    YearMonth next = first;
    Cut last = Cut.of(Map.of());
    for (Closing closing : closings) {
      if (!closing.period().equals(next))
        throw new IllegalArgumentException("the next to close is " + next + ": " + closing);
      if (!closing.upTo().includesAllOf(last))
        throw new IllegalArgumentException("the cut of " + next + " lies before the last one");
      next = next.plusMonths(1);
      last = closing.upTo();
    }
  }

  /// Books in which nothing is closed.
  public static Periods from(YearMonth first, ZoneId zone) {
    return new Periods(first, List.of(), zone);
  }

  /// With one more month closed.
  ///
  /// @throws IllegalArgumentException if it is not the first open month, or its cut goes back
  public Periods with(Closing closing) {
    List<Closing> more = new ArrayList<>(closings);
    more.add(closing);
    return new Periods(first, more, zone);
  }

  /// The first month that is not closed.
  public YearMonth firstOpen() {
    return first.plusMonths(closings.size());
  }

  /// The month in which an entry counts.
  public YearMonth of(LoggedEntry logged) {
    YearMonth own = logged.transaction().period();
    YearMonth period = own.isBefore(first) ? first : own;
    while (isClosedTo(logged, period)) period = period.plusMonths(1);
    return period;
  }

  private boolean isClosedTo(LoggedEntry logged, YearMonth period) {
    return closing(period).filter(c -> !c.upTo().includes(logged.position())).isPresent();
  }

  /// How a month was closed, if it was.
  public Optional<Closing> closing(YearMonth period) {
    long months = first.until(period, ChronoUnit.MONTHS);
    return months < 0 || months >= closings.size()
        ? Optional.empty()
        : Optional.of(closings.get((int) months));
  }

  /// The first moment after a month.
  public Instant endOf(YearMonth period) {
    return period.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
  }
}
