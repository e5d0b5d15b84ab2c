package punchcard.local.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The points miner's tables are the journal, entry by entry, and its sums are the journal's.
final class MinedPoints {
  private MinedPoints() {}

  static List<String> differences(Evidence evidence) {
    Map<String, Long> balances = new HashMap<>();
    Map<String, Long> issued = new HashMap<>();
    Map<String, Long> redeemed = new HashMap<>();
    for (Entry entry : evidence.journal()) {
      for (Entry.Leg leg : entry.legs())
        balances.merge(leg.account() + " " + leg.currency(), leg.amount(), Long::sum);
      for (Entry.Lot lot : entry.lotsMade())
        issued.merge(lot.issuer() + " / " + lot.ruleId(), lot.amount(), Long::sum);
      if (entry.origin() instanceof Entry.Redeemed at)
        redeemed.merge(at.partner(), Redemptions.points(entry), Long::sum);
    }
    List<String> differences = new ArrayList<>(entries(evidence));
    differences.addAll(Counts.differences(balances, evidence.mined().balances()));
    differences.addAll(Counts.differences(issued, evidence.mined().issued()));
    differences.addAll(Counts.differences(redeemed, evidence.mined().redeemed()));
    return differences;
  }

  private static List<String> entries(Evidence evidence) {
    Map<String, String> mined = new HashMap<>(evidence.mined().entries());
    List<String> differences = new ArrayList<>();
    for (Entry entry : evidence.journal())
      if (!entry.hash().equals(mined.remove(entry.entryId())))
        differences.add(entry.entryId() + " is missing in the tables, or has another hash");
    for (String entryId : mined.keySet())
      differences.add(entryId + " is in the tables, but not in the journal");
    return differences;
  }
}
