package punchcard.cli.audit;

import java.time.Instant;
import java.time.YearMonth;

/// When a member's entries were recorded, and to which month each is counted.
final class Dates {
  private Instant last = Instant.MIN;

  void follow(Subject subject) {
    subject.checked(Proof.DATES);
    Instant recorded = subject.transaction().recordedAt();
    if (recorded.isBefore(last))
      subject.fault(
          Proof.DATES, "It is recorded at " + recorded + ", before the entry before it: " + last);
    last = recorded;
    YearMonth month = YearMonth.from(subject.occurredOn());
    YearMonth period = subject.transaction().period();
    if (period.isBefore(month))
      subject.fault(Proof.DATES, "Its period is " + period + ", but it occurred in " + month + ".");
  }
}
