package punchcard.cli.audit;

import org.jspecify.annotations.Nullable;
import punchcard.kernel.LogPosition;

/// Something in the journal that cannot be.
///
/// @param proof which proof fails
/// @param at the record; null: what is stored elsewhere has none
/// @param entryId as the record has it; null: it has none that can be read
/// @param text one sentence that says what is wrong
public record Finding(
    Proof proof, @Nullable LogPosition at, @Nullable String entryId, String text) {}
