package punchcard.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.ledger.journal.Cause;
import punchcard.ledger.journal.Stamp;

/// Opens a balance that was kept elsewhere before: one row of an imported file.
///
/// @param importFile SHA-256 of the file, in hexadecimal digits
/// @param importLine from 1, the heading included
/// @param stamp what is known of the points; the version of the currency's policy is the ledger's
///     to stamp
/// @param expiresOn the last day on which they can be spent; null: as the currency's policy says
/// @param allocatedMinor what a sale's price was allocated to them, in minor units of the stamp's
///     money
public record Opening(
    Envelope envelope,
    @Nullable Source source,
    Cause cause,
    String importFile,
    int importLine,
    Currency currency,
    long amountMinor,
    Stamp stamp,
    LocalDate earnedOn,
    @Nullable LocalDate expiresOn,
    long allocatedMinor)
    implements Command.Sourced {}
