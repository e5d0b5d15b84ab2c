package punchcard.ledger;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;

/// What every request has: whose accounts it is about, when, where it lies, and the caller's notes.
///
/// @param posting where the request lies in the log
/// @param metadata the caller's own notes, kept with the entry
public record Envelope(
    MemberId member, Timing timing, LogPosition posting, SortedMap<String, String> metadata) {
  /// No notes.
  public static final SortedMap<String, String> NO_METADATA =
      Collections.unmodifiableSortedMap(new TreeMap<>());
}
