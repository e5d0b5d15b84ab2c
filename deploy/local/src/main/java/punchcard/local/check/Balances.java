package punchcard.local.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What each of the demo's members has: what was earned by the data files, less what was spent, and
/// what came of all else that was asked for.
final class Balances {
  private Balances() {}

  static List<String> differences(Evidence evidence) {
    Map<String, Long> should = new HashMap<>();
    earned(evidence).forEach((member, points) -> add(should, member, "available", points));
    for (Booking booking : evidence.happened().bookings()) {
      String member = evidence.members().get(booking.household());
      long waiting = booking.promised() - booking.matured() - booking.cancelled();
      if (member != null) add(should, member, "pending", waiting);
    }
    for (Asked asked : evidence.asked())
      if (asked.redeemed()) add(should, asked.memberId(), "available", -asked.points());
    Deeds.expected(evidence)
        .forEach(
            (move, amount) ->
                add(should, name(move.memberId(), move.bucket(), move.currency()), amount));
    return Counts.differences(should, found(evidence));
  }

  /// What each member got by events, if anything.
  static Map<String, Long> earned(Evidence evidence) {
    Map<String, String> members = evidence.members();
    Map<String, Long> earned = new HashMap<>();
    Earnings.byHousehold(evidence.happened())
        .forEach(
            (household, points) -> {
              String member = members.get(household);
              if (member != null) earned.merge(member, points, Long::sum);
            });
    return earned;
  }

  /// What has expired is gone, whoever has it: when it may, is judged elsewhere.
  private static Map<String, Long> found(Evidence evidence) {
    Set<String> demos = new HashSet<>(evidence.members().values());
    Map<String, Long> is = new HashMap<>();
    for (Entry entry : evidence.journal()) {
      boolean counts =
          demos.contains(entry.memberId()) && !(entry.origin() instanceof Origin.PointsExpired);
      if (!counts) continue;
      for (Entry.Leg leg : entry.legs())
        if (leg.account().isMembers())
          add(
              is,
              name(entry.memberId(), leg.account().bucket(), leg.account().currency()),
              leg.amount());
    }
    return is;
  }

  private static void add(Map<String, Long> sums, String member, String bucket, long amount) {
    add(sums, name(member, bucket, Programme.POINTS), amount);
  }

  private static void add(Map<String, Long> sums, String name, long amount) {
    sums.merge(name, amount, Long::sum);
  }

  private static String name(String member, String bucket, String currency) {
    return "member:" + member + "/" + bucket + " " + currency;
  }
}
