package punchcard.rules.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// All replays.
///
/// @param replays the oldest first
@Serdeable
record ReplaysView(List<ReplayView> replays) {}
