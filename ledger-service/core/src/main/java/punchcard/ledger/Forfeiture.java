package punchcard.ledger;

import org.jspecify.annotations.Nullable;
import punchcard.kernel.LogPosition;

/// A member's person is to be erased: what points are left are lost.
///
/// @param order where the log has that it was ordered
/// @param shown the hash, in hexadecimal digits, of the last entry when the member was shown what
///     is lost; empty: nothing was
public record Forfeiture(
    Envelope envelope, @Nullable Source source, LogPosition order, String shown)
    implements Command.Sourced {}
