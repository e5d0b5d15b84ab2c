package punchcard.local.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One event makes one entry of a kind at most, or of each promise that it ends; and one more for
/// each fact by which it is decided again. How often what it has earned is corrected later is not
/// limited.
final class Causes {
  /// Under this key of an entry's notes: where the log has that fact.
  private static final String BECAUSE = "because-of";

  private Causes() {}

  static List<String> differences(Evidence evidence) {
    Map<String, String> entries = new HashMap<>();
    List<String> differences = new ArrayList<>();
    for (Entry entry : evidence.journal()) {
      String once = once(entry);
      String before = once == null ? null : entries.putIfAbsent(once, entry.entryId());
      if (before != null)
        differences.add(once + " is posted in " + before + " and " + entry.entryId());
    }
    return differences;
  }

  /// Of which it is the end, or nothing.
  private static String promises(Entry entry) {
    SortedSet<String> promises = new TreeSet<>();
    if (!(entry.origin() instanceof Origin.PointsIssued))
      for (Lot lot : entry.moved().taken())
        if (lot.promise() != null && lot.promise().bookingId() != null)
          promises.add(lot.promise().bookingId());
    return promises.isEmpty() ? "" : " for " + promises;
  }

  private static @Nullable String once(Entry entry) {
    String because = entry.metadata().get(BECAUSE);
    return switch (entry.origin()) {
      case Origin.DifferencePosted _ -> null;
      case Origin.Caused caused when caused.cause() != null ->
          caused.getClass().getSimpleName()
              + " of "
              + caused.cause().event()
              + promises(entry)
              + (because == null ? "" : " because of " + because);
      case Origin _ -> null;
    };
  }
}
