package punchcard.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/// When something happened and when the ledger was asked, with the programme's days of both.
///
/// @param occurredAt when it happened
/// @param recordedAt when the request was appended to the log; never runs backwards for a member
/// @param occurredOn the day of `occurredAt` in the programme's time zone
/// @param recordedOn the day of `recordedAt` in the programme's time zone
public record Timing(
    Instant occurredAt, Instant recordedAt, LocalDate occurredOn, LocalDate recordedOn) {

  /// The days are those of this zone.
  public static Timing of(Instant occurredAt, Instant recordedAt, ZoneId zone) {
    return new Timing(
        occurredAt,
        recordedAt,
        LocalDate.ofInstant(occurredAt, zone),
        LocalDate.ofInstant(recordedAt, zone));
  }

  /// The accounting month.
  YearMonth period() {
    return YearMonth.from(occurredOn);
  }

  /// The day on which it keeps points alive that lapse without activity: what comes late counts
  /// from when it comes, so that it does not lapse at once.
  LocalDate activeOn() {
    return isLate() ? recordedOn : occurredOn;
  }

  /// Whether it is recorded later than on the day after it happened.
  boolean isLate() {
    return recordedOn.isAfter(occurredOn.plusDays(1));
  }
}
