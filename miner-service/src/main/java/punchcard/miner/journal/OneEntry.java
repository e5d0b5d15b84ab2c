package punchcard.miner.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import punchcard.kernel.LogPosition;

/// One entry of the journal.
///
/// @param positions its links are true for these positions of the log
@Serdeable
@JsonInclude(Include.ALWAYS)
public record OneEntry(JournalEntry entry, List<LogPosition> positions) {}
