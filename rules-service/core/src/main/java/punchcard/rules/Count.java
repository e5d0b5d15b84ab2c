package punchcard.rules;

import java.time.LocalDate;

/// What one event adds to something that is counted.
///
/// @param windowStart the first day of the window in which the event's day lies
/// @param amount more than zero; less, if it is taken out again ({@link Brought})
public record Count(Counted of, LocalDate windowStart, long amount) {}
