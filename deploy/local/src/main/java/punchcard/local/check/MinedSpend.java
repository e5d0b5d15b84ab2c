package punchcard.local.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The spend miner's sums per member, month and category are those of the data files.
final class MinedSpend {
  private MinedSpend() {}

  static List<String> differences(Evidence evidence) {
    Map<String, String> members = evidence.members();
    Map<Mined.Spend, Long> spend = new HashMap<>();
    Map<Mined.Spend, Long> byCategory = new HashMap<>();
    for (Purchase purchase : evidence.happened().purchases()) {
      String member = members.getOrDefault(purchase.household(), "nobody");
      spend.merge(of(member, purchase, ""), purchase.cents(), Long::sum);
      purchase
          .centsIn()
          .forEach(
              (department, c) -> byCategory.merge(of(member, purchase, department), c, Long::sum));
    }
    List<String> differences = new ArrayList<>();
    differences.addAll(compare(spend, evidence.mined().spend(), members.values()));
    differences.addAll(compare(byCategory, evidence.mined().spendByCategory(), members.values()));
    return differences;
  }

  private static Mined.Spend of(String member, Purchase purchase, String category) {
    return new Mined.Spend(member, Programme.month(purchase.at()).atDay(1), category);
  }

  /// Compares the demo's members; others may use the stack, too.
  private static List<String> compare(
      Map<Mined.Spend, Long> should, Map<Mined.Spend, Long> is, Collection<String> members) {
    Set<String> ours = new HashSet<>(members);
    Map<Mined.Spend, Long> found = new HashMap<>(is);
    found.keySet().removeIf(spend -> !ours.contains(spend.memberId()));
    return Counts.differences(named(should), named(found));
  }

  private static Map<String, Long> named(Map<Mined.Spend, Long> spend) {
    Map<String, Long> named = new HashMap<>();
    spend.forEach((of, cents) -> named.put(of.toString(), cents));
    return named;
  }
}
