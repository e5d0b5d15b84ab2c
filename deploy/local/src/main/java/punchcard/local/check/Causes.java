package punchcard.local.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One event makes one entry of a kind at most. How often what it has earned is corrected later is
/// not limited.
final class Causes {
  private Causes() {}

  static List<String> differences(Evidence evidence) {
    Map<String, String> entries = new HashMap<>();
    List<String> differences = new ArrayList<>();
    for (Entry entry : evidence.journal()) {
      String once = once(entry.origin());
      String before = once == null ? null : entries.putIfAbsent(once, entry.entryId());
      if (before != null)
        differences.add(once + " is posted in " + before + " and " + entry.entryId());
    }
    return differences;
  }

  private static @Nullable String once(Origin origin) {
    return switch (origin) {
      case Origin.DifferencePosted _ -> null;
      case Origin.Caused caused when caused.cause() != null ->
          origin.getClass().getSimpleName() + " of " + caused.cause().event();
      case Origin _ -> null;
    };
  }
}
