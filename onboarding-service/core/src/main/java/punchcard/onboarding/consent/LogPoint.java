package punchcard.onboarding.consent;

import java.time.Instant;

/// A place in the member's partition of the log, and the time there.
///
/// @param offset of a record, from 0
/// @param at when the log got it
public record LogPoint(long offset, Instant at) {}
