package punchcard.local.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the ledger answered over HTTP is what the journal says: nothing acknowledged is lost,
/// nothing is spent twice, and a refusal spends nothing.
final class Redemptions {
  /// How the demo's idempotency keys begin; others' redemptions are not judged.
  private static final String DEMO = "demo-";

  private Redemptions() {}

  static List<String> differences(Evidence evidence) {
    Map<String, Long> should = new HashMap<>();
    List<String> differences = new ArrayList<>();
    for (Asked asked : evidence.asked()) {
      if (asked.redeemed()) should.put(named(asked), asked.points());
      if (asked.answer().isEmpty()) differences.add(asked.key() + " was never answered");
    }
    differences.addAll(Counts.differences(should, inJournal(evidence)));
    return differences;
  }

  private static Map<String, Long> inJournal(Evidence evidence) {
    Map<String, Long> points = new HashMap<>();
    for (Entry entry : evidence.journal())
      if (entry.origin() instanceof Origin.PointsRedeemed redeemed
          && redeemed.key().startsWith(DEMO))
        points.merge(named(entry, redeemed), points(entry), Long::sum);
    return points;
  }

  private static String named(Asked asked) {
    return asked.key() + " at " + asked.partner() + " in entry " + asked.detail();
  }

  private static String named(Entry entry, Origin.PointsRedeemed redeemed) {
    return redeemed.key() + " at " + redeemed.partner() + " in entry " + entry.entryId();
  }

  private static long points(Entry entry) {
    return Lot.sum(entry.moved().taken());
  }

  static List<String> refusedDifferences(Evidence evidence) {
    Map<String, Long> should = new HashMap<>();
    for (Asked asked : evidence.asked())
      if (asked.refused()) should.put(asked.key() + " " + asked.detail(), 1L);
    Map<String, Long> is = new HashMap<>();
    for (Refusal refusal : evidence.refusals())
      if (refusal.key().startsWith(DEMO))
        is.merge(refusal.key() + " " + refusal.reason(), 1L, Long::sum);
    List<String> differences = new ArrayList<>(Counts.differences(should, is));
    differences.addAll(refusedAndPosted(evidence));
    return differences;
  }

  private static List<String> refusedAndPosted(Evidence evidence) {
    Set<String> refused = new HashSet<>();
    for (Refusal refusal : evidence.refusals()) refused.add(refusal.memberId() + refusal.key());
    List<String> both = new ArrayList<>();
    for (Entry entry : evidence.journal())
      if (entry.origin() instanceof Origin.PointsRedeemed redeemed
          && refused.contains(entry.memberId() + redeemed.key()))
        both.add(redeemed.key() + " was refused and is in entry " + entry.entryId());
    return both;
  }
}
