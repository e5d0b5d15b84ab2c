package punchcard.ledger.programme;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// When points of a currency expire, unless the rule that gives them says otherwise.
public sealed interface Expiry {
  /// They do not.
  record Never() implements Expiry {}

  /// So many months after they were earned.
  record Rolling(int months) implements Expiry {
    /// @throws IllegalArgumentException if it is not at least one month
    public Rolling {
      requireAtLeast(1, months);
    }
  }

  /// At the end of the month in which they were earned, or so many months later.
  record EndOfMonth(int monthsLater) implements Expiry {
    /// @throws IllegalArgumentException if it is negative
    public EndOfMonth {
      requireAtLeast(0, monthsLater);
    }
  }

  /// At the end of the year in which they were earned, or so many years later.
  record EndOfYear(int yearsLater) implements Expiry {
    /// @throws IllegalArgumentException if it is negative
    public EndOfYear {
      requireAtLeast(0, yearsLater);
    }
  }

  /// After so many months in which the member neither earned nor spent any.
  record Inactivity(int months) implements Expiry {
    /// @throws IllegalArgumentException if it is not at least one month
    public Inactivity {
      requireAtLeast(1, months);
    }
  }

  private static void requireAtLeast(int least, int value) {
    if (value < least) throw new IllegalArgumentException("must be at least " + least);
  }

  /// The last day of points earned on a day; null: no day ends them.
  default @Nullable LocalDate lastDayOf(LocalDate earnedOn) {
    return switch (this) {
      case Never(), Inactivity _ -> null;
      case Rolling(int months) -> earnedOn.plusMonths(months);
      case EndOfMonth(int later) -> YearMonth.from(earnedOn).plusMonths(later).atEndOfMonth();
      case EndOfYear(int later) ->
          YearMonth.of(earnedOn.getYear() + later, Month.DECEMBER).atEndOfMonth();
    };
  }

  /// They lapse after so many months without activity; 0: they do not.
  default int inactivityMonths() {
    return this instanceof Inactivity(int months) ? months : 0;
  }
}
