package punchcard.local.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/// A visit to the gym, as the demo wrote it down, at its moved time.
record Visit(String household, String eventId, Instant at) {
  /// The ISO week in the programme's time zone: `2026-W07`.
  String week() {
    LocalDate day = Programme.day(at);
    return "%d-W%02d"
        .formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
