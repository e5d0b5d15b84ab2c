package punchcard.onboarding.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import punchcard.kernel.PartnerId;

/// What was done since a goal was approved, by the facts that say so.
final class Deeds {
  /// A partner's fact, by the partner's name for it.
  record Event(PartnerId partner, String name) {}

  private record Counted(Instant occurredAt, Deed deed) {}

  private final Map<Event, Counted> all = new HashMap<>();

  void add(Event event, Instant occurredAt, Deed deed) {
    all.put(event, new Counted(occurredAt, deed));
  }

  /// Only what was counted can be wrong; it happened when it happened.
  void correct(Event event, Deed deed) {
    all.computeIfPresent(event, (_, wrong) -> new Counted(wrong.occurredAt(), deed));
  }

  void remove(Event event) {
    all.remove(event);
  }

  /// How much of a goal they are, within its due date.
  long of(Goal goal, ZoneId programme) {
    return all.values().stream()
        .filter(it -> !goal.isOver(LocalDate.ofInstant(it.occurredAt(), programme)))
        .mapToLong(it -> goal.metric().of(it.deed()))
        .sum();
  }
}
