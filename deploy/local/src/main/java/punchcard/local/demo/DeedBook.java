package punchcard.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Every deed that was planned, and what the ledger answered, on disk before the demo goes on: a
/// demo that is stopped and run again asks the same again.
final class DeedBook {
  private final DemoFolder folder;
  private final Map<String, List<Deed>> planned = new ConcurrentHashMap<>();
  private final Map<String, String> answered = new ConcurrentHashMap<>();
  private final Set<String> decided = ConcurrentHashMap.newKeySet();

  DeedBook(DemoFolder folder) {
    this.folder = folder;
    for (String row : folder.lines(DemoFolder.DEEDS)) remember(Deed.ofRow(row));
    decided.addAll(folder.lines(DemoFolder.DEEDS_DECIDED));
    for (String row : folder.lines(DemoFolder.DEEDS_ANSWERED)) {
      String[] f = row.split(",", -1);
      answered.put(f[0], f[1]);
    }
  }

  private void remember(Deed deed) {
    planned.computeIfAbsent(deed.household(), _ -> new ArrayList<>()).add(deed);
  }

  /// Whether it is settled what a household does, be it nothing: later it might have the points.
  boolean isDecided(String household) {
    return decided.contains(household) || planned.containsKey(household);
  }

  /// A household's deeds, in their order.
  List<Deed> of(String household) {
    return List.copyOf(planned.getOrDefault(household, List.of()));
  }

  /// Settles what a household does, all at once.
  void plan(String household, List<Deed> deeds) {
    if (!deeds.isEmpty())
      folder.append(DemoFolder.DEEDS, String.join("\n", deeds.stream().map(Deed::toRow).toList()));
    folder.append(DemoFolder.DEEDS_DECIDED, household);
    decided.add(household);
    deeds.forEach(this::remember);
  }

  /// Writes down what came of a deed; asked again, the same must come of it.
  ///
  /// @throws DemoFailed if it is something else
  void answered(Deed deed, String entry) {
    String before = answered.putIfAbsent(deed.key(), entry);
    if (before == null) folder.append(DemoFolder.DEEDS_ANSWERED, deed.key() + "," + entry);
    else if (!before.equals(entry))
      throw new DemoFailed("asked again, answered otherwise: " + before + ", now " + entry);
  }

  /// The number of what came of a deed: an entry's, which is also its hold's, or a proposal's.
  long numberOf(String key) {
    String answer =
        Optional.ofNullable(answered.get(key))
            .orElseThrow(() -> new DemoFailed("nothing came of " + key));
    return Long.parseLong(answer.substring(answer.lastIndexOf('-') + 1));
  }
}
