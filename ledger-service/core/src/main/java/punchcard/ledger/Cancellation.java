package punchcard.ledger;

import org.jspecify.annotations.Nullable;
import punchcard.ledger.journal.Cause;

/// A booking was cancelled: what it promised is void.
public record Cancellation(
    Envelope envelope, @Nullable Source source, Cause cause, String bookingId)
    implements Command.Sourced {}
