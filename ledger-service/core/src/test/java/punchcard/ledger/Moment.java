package punchcard.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// When something is asked, and where it lies in the log.
record Moment(Instant now, long offset) {
  LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }
}
