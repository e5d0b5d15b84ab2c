package punchcard.rules.replays;

import org.jspecify.annotations.Nullable;

/// What somebody wants to be replayed, and why.
///
/// @param totals what the dry run came to; null: nobody has tried
public record Wish(Past past, String reason, @Nullable Totals totals) {}
