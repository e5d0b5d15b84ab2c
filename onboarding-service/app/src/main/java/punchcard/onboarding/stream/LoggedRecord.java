package punchcard.onboarding.stream;

import java.time.Instant;

/// A record where its topic has it, in the partition of whoever keeps it.
///
/// @param at when the broker appended it
record LoggedRecord<V>(long offset, Instant at, V value) {}
