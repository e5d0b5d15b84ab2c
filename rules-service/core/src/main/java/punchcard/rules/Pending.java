package punchcard.rules;

import java.time.LocalDate;
import java.time.Period;

/// How long a rule's points wait before the member can spend them.
public sealed interface Pending {
  /// Until the booking that earns them is fulfilled; they are void if it is cancelled.
  record UntilBooking() implements Pending {}

  /// Until a day, whatever happens in between: until the promotion is over.
  ///
  /// @param day the first one on which they can be spent
  record UntilDay(LocalDate day) implements Pending {}

  /// Until the member completes the promotion that gives them; they are void if it is over before.
  record UntilCompletion() implements Pending {}

  /// For a time from the event's day on, whatever happens in between.
  ///
  /// @param period more than nothing
  record ForPeriod(Period period) implements Pending {}
}
