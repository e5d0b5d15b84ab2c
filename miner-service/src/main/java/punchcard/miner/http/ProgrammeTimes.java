package punchcard.miner.http;

import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import punchcard.runtime.ServiceSettings;

/// Reads moments as callers write them: `2026-03-31T21:00:00Z`, or a day of the programme, which is
/// meant whole.
@Singleton
final class ProgrammeTimes {
  private final ZoneId zone;

  ProgrammeTimes(ServiceSettings settings) {
    this.zone = settings.zone();
  }

  /// The moment, or a day's first one.
  ///
  /// @throws org.zalando.problem.ThrowableProblem if it is neither
  Instant from(String text) {
    return isDay(text) ? start(day(text)) : moment(text);
  }

  /// The moment, or a day's last millisecond.
  ///
  /// @throws org.zalando.problem.ThrowableProblem if it is neither
  Instant until(String text) {
    return isDay(text) ? end(day(text)).minusMillis(1) : moment(text);
  }

  @Nullable Instant untilIfAny(@Nullable String text) {
    return text == null ? null : until(text);
  }

  /// When the day is over.
  Instant end(LocalDate day) {
    return start(day.plusDays(1));
  }

  LocalDate today() {
    return LocalDate.now(zone);
  }

  /// @throws org.zalando.problem.ThrowableProblem if it is none
  LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Problems.badInput("A day is written as 2026-03-31, not as " + text + ".");
    }
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static boolean isDay(String text) {
    return !text.contains("T");
  }

  private static Instant moment(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw Problems.badInput(
          "A moment is written as 2026-03-31T21:00:00Z or 2026-03-31, not as " + text + ".");
    }
  }
}
