package punchcard.local.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Legs sum to zero in every currency: within each entry, and so over the whole journal.
final class TrialBalance {
  private TrialBalance() {}

  static List<String> differences(Evidence evidence) {
    List<String> differences = new ArrayList<>();
    Map<String, Long> all = new TreeMap<>();
    for (Entry entry : evidence.journal()) {
      Map<String, Long> own = new TreeMap<>();
      for (Entry.Leg leg : entry.legs())
        own.merge(leg.account().currency(), leg.amount(), Math::addExact);
      own.forEach((currency, sum) -> all.merge(currency, sum, Math::addExact));
      report(entry.entryId(), own, differences);
    }
    report("the journal", all, differences);
    return differences;
  }

  private static void report(String whose, Map<String, Long> sums, List<String> differences) {
    sums.forEach(
        (currency, sum) -> {
          if (sum != 0) differences.add(whose + " sums to " + sum + " " + currency);
        });
  }
}
