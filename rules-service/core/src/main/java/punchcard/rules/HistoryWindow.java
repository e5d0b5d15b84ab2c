package punchcard.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.PartnerId;

/// What rules read of a member's past: how many events of a type there were in a window, or what
/// a number in them comes to. The same for all agreements that read it.
///
/// @param at only events of this partner; null: of any
/// @param sum what is added up; null: events are counted
public record HistoryWindow(EventType of, @Nullable PartnerId at, @Nullable Sum sum, Window per)
    implements Counted {

  /// A number in the events.
  ///
  /// @param field its name; where an event leaves it out, it is zero
  /// @param money ISO 4217: only events in this currency; null: the number is no money
  public record Sum(String field, @Nullable String money) {}

  /// What this event adds; empty: nothing.
  Optional<Count> countOf(Event event) {
    long amount = amountOf(event);
    return amount <= 0 ? Optional.empty() : Optional.of(new Count(this, windowOf(event), amount));
  }

  LocalDate windowOf(Event event) {
    return per.startOf(event.day());
  }

  /// A promotion's days are the only ones of their kind; every day is in a window of the calendar.
  private static boolean isIn(Window per, LocalDate day) {
    return !(per instanceof Run run) || run.startOf(day).equals(run.from());
  }

  private long amountOf(Event event) {
    if (!event.type().equals(of) || !isIn(per, event.day())) return 0;
    if (at != null && !at.value().equals(event.fields().get(Event.PARTNER))) return 0;
    if (sum == null) return 1;
    if (sum.money() != null && !sum.money().equals(event.fields().get(Event.CURRENCY))) return 0;
    return event.fields().get(sum.field()) instanceof Long number ? number : 0;
  }
}
