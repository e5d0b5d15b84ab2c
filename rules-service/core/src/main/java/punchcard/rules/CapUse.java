package punchcard.rules;

import java.time.LocalDate;

/// What one event uses of one cap.
///
/// @param windowStart the first day of the window in which the event's day lies
/// @param amount events or minor units, more than zero
public record CapUse(CapKey cap, LocalDate windowStart, long amount) {}
