package punchcard.onboarding.goal;

import java.time.LocalDate;
import java.util.Optional;
import punchcard.kernel.PartnerId;

/// How much of what a member is to do, and by when.
///
/// @param target in units of the metric, from 1
/// @param dueOn the last day, in the programme's time zone; empty: some day
/// @param attendedBy the partner that attends to it and answers for it; empty: who has set it
public record Goal(
    Metric metric, long target, Optional<LocalDate> dueOn, Optional<PartnerId> attendedBy) {

  boolean isOver(LocalDate day) {
    return dueOn.filter(day::isAfter).isPresent();
  }
}
