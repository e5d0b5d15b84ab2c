package punchcard.rules;

import java.time.LocalDate;

/// The stretches of time over which something is counted of each member.
public sealed interface Window permits WindowUnit, Run {
  /// The first day of the stretch in which this day lies.
  LocalDate startOf(LocalDate day);
}
