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
    Map<String, Long> redeemed = new HashMap<>();
    Map<String, Long> issued = new HashMap<>();
    Map<String, Long> expired = new HashMap<>();
    for (Entry entry : evidence.journal()) {
      for (Entry.Leg leg : entry.legs()) {
        balances.merge(leg.account().toString(), leg.amount(), Long::sum);
        if (leg.account().bucket().equals("redeemed"))
          redeemed.merge(partner(leg.account()), leg.amount(), Long::sum);
      }
      for (Lot lot : issued(entry)) issued.merge(lot.stamp().rule(), lot.amount(), Long::sum);
      for (Lot lot : expired(entry)) expired.merge(lot.stamp().rule(), lot.amount(), Long::sum);
    }
    Mined mined = evidence.mined();
    List<String> differences = new ArrayList<>(entries(evidence));
    differences.addAll(Counts.differences(balances, mined.balances()));
    differences.addAll(Counts.differences(issued, mined.issued()));
    differences.addAll(Counts.differences(redeemed, mined.redeemed()));
    differences.addAll(Counts.differences(expired, mined.expired()));
    return differences;
  }

  private static String partner(Entry.Account account) {
    return account.name().substring("partner:".length(), account.name().indexOf('/'));
  }

  /// What became a member's: not what only came from another, and what is promised once it matures.
  private static List<Lot> issued(Entry entry) {
    return switch (entry.origin()) {
      case Origin.Transfer _ -> List.of();
      case Origin.PointsMatured _ -> entry.moved().restored();
      case Origin _ -> entry.moved().made().stream().filter(lot -> !lot.isPending()).toList();
    };
  }

  private static List<Lot> expired(Entry entry) {
    return switch (entry.origin()) {
      case Origin.PointsExpired _ -> entry.moved().taken();
      case Origin.PointsForfeited _ ->
          entry.moved().taken().stream().filter(lot -> !lot.isPending()).toList();
      case Origin _ -> List.of();
    };
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
