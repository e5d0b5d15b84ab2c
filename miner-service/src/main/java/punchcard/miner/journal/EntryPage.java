package punchcard.miner.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import punchcard.kernel.LogPosition;

/// Some of the journal's entries, the newest last.
///
/// @param more whether there are more at present
/// @param next where the next page begins, also when there is none yet: to go on reading later
/// @param positions the answer is true for these positions of the log
@Serdeable
@JsonInclude(Include.ALWAYS)
public record EntryPage(
    List<JournalEntry> entries, boolean more, String next, List<LogPosition> positions) {}
