package punchcard.ledger.http;

import java.time.LocalDate;
import java.time.ZoneId;

/// Which day it is for the programme.
public final class ProgrammeCalendar {
  private final ZoneId zone;

  public ProgrammeCalendar(ZoneId zone) {
    this.zone = zone;
  }

  LocalDate today() {
    return LocalDate.now(zone);
  }
}
