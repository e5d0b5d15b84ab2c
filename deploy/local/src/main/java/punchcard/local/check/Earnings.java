package punchcard.local.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the agreement says, worked out anew: a point for each dollar at the grocer, one more for
/// each dollar of produce, both rounded down per basket; 20 for a visit to the gym, five of them
/// in an ISO week.
///
/// Compared per household, rule and basket or week. Others may use the stack beside the demo:
/// what their events earned is not judged, but the log must have the events.
final class Earnings {
  private static final int POINTS_A_VISIT = 20;
  private static final int PAID_VISITS_A_WEEK = 5;

  private Earnings() {}

  static List<String> differences(Evidence evidence) {
    List<String> differences = new ArrayList<>(unknown(evidence));
    differences.addAll(Counts.differences(expected(evidence.happened()), found(evidence)));
    return differences;
  }

  static Map<String, Long> expected(Happened happened) {
    Map<String, Long> points = new HashMap<>();
    for (Purchase purchase : happened.purchases()) {
      add(points, name(purchase, "grocer-base"), purchase.cents() / 100);
      add(points, name(purchase, "grocer-produce"), purchase.cents("PRODUCE") / 100);
    }
    Map<String, Integer> visits = new HashMap<>();
    for (Visit visit : happened.visits()) visits.merge(name(visit, "gym-visit"), 1, Integer::sum);
    visits.forEach(
        (week, n) -> add(points, week, (long) POINTS_A_VISIT * Math.min(n, PAID_VISITS_A_WEEK)));
    return points;
  }

  private static void add(Map<String, Long> points, String name, long more) {
    if (more != 0) points.merge(name, more, Long::sum);
  }

  private static Map<String, Long> found(Evidence evidence) {
    Map<String, Purchase> purchases = new HashMap<>();
    for (Purchase p : evidence.happened().purchases()) purchases.put("grocer/" + p.eventId(), p);
    Map<String, Visit> visits = new HashMap<>();
    for (Visit v : evidence.happened().visits()) visits.put("gym/" + v.eventId(), v);
    Map<String, Long> points = new HashMap<>();
    for (Entry entry : evidence.journal()) {
      if (!(entry.origin() instanceof Origin.PointsIssued(Origin.Cause cause))) continue;
      Purchase purchase = purchases.get(cause.event());
      Visit visit = visits.get(cause.event());
      for (Lot lot : entry.moved().made()) {
        String rule = lot.stamp().ruleId();
        if (purchase != null) add(points, name(purchase, rule), lot.amount());
        if (visit != null) add(points, name(visit, rule), lot.amount());
      }
    }
    return points;
  }

  private static List<String> unknown(Evidence evidence) {
    Set<String> events = new HashSet<>();
    for (Admitted event : evidence.admitted()) events.add(event.event());
    List<String> unknown = new ArrayList<>();
    for (Entry entry : evidence.journal()) {
      if (!(entry.origin() instanceof Origin.Caused caused)) continue;
      Origin.Cause cause = caused.cause();
      if (cause != null && !events.contains(cause.event()))
        unknown.add(entry.entryId() + ": the log has no event " + cause.event());
    }
    return unknown;
  }

  private static String name(Purchase purchase, String rule) {
    return "household " + purchase.household() + ", " + rule + ", " + purchase.eventId();
  }

  private static String name(Visit visit, String rule) {
    return "household " + visit.household() + ", " + rule + ", " + visit.week();
  }
}
