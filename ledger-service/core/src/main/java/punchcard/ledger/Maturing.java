package punchcard.ledger;

import org.jspecify.annotations.Nullable;
import punchcard.ledger.journal.Cause;

/// A booking was fulfilled: what it promised becomes the member's.
///
/// @param amountMinor how much of each currency, minor units; null: all of it
public record Maturing(
    Envelope envelope,
    @Nullable Source source,
    Cause cause,
    String bookingId,
    @Nullable Long amountMinor)
    implements Command.Sourced {}
