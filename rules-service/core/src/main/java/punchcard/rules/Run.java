package punchcard.rules;

import java.time.LocalDate;

/// The days of a promotion, however many they are. A version that ends it otherwise goes on from
/// what was counted; one that begins it on another day begins another run.
///
/// Nothing is counted on other days; each of them stands for itself.
///
/// @param from its first day
public record Run(LocalDate from) implements Window {
  /// The most days that one has.
  public static final int MOST_DAYS = 366;

  @Override
  public LocalDate startOf(LocalDate day) {
    return day.isBefore(from) || !day.isBefore(from.plusDays(MOST_DAYS)) ? day : from;
  }
}
