package punchcard.local.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the agreement says, worked out anew: a point for each dollar at the grocer, one more for
/// each dollar of produce, both rounded down per basket; 20 for a visit to the gym, five of them
/// in an ISO week; and a point for each dollar of what was booked there and took place, promised
/// before.
///
/// Compared per household, rule and basket, week or step of a booking. Others may use the stack
/// beside the demo: what their events earned is not judged, but the log must have the events.
final class Earnings {
  private static final int POINTS_A_VISIT = 20;
  private static final int PAID_VISITS_A_WEEK = 5;

  /// Steps of a booking.
  private static final String PROMISED = "promised";

  private static final String MATURED = "matured";
  private static final String CANCELLED = "cancelled";

  private Earnings() {}

  /// What a household earned by a rule with a basket or in a week, or by a step of a booking.
  private record Earned(String household, String by, String with) {
    static Earned by(String rule, Purchase purchase) {
      return new Earned(purchase.household(), rule, purchase.eventId());
    }

    static Earned by(String rule, Visit visit) {
      return new Earned(visit.household(), rule, visit.week());
    }

    static Earned by(String step, Booking booking) {
      return new Earned(booking.household(), step, booking.bookingId());
    }

    boolean isTheirs() {
      return !by.equals(PROMISED) && !by.equals(CANCELLED);
    }

    String name() {
      return "household " + household + ", " + by + ", " + with;
    }
  }

  static List<String> differences(Evidence evidence) {
    List<String> differences = new ArrayList<>(unknown(evidence));
    differences.addAll(
        Counts.differences(named(expected(evidence.happened())), named(found(evidence))));
    return differences;
  }

  private static Map<String, Long> named(Map<Earned, Long> points) {
    Map<String, Long> named = new HashMap<>();
    points.forEach((earned, amount) -> named.put(earned.name(), amount));
    return named;
  }

  /// What each household has got, without what is still promised.
  static Map<String, Long> byHousehold(Happened happened) {
    Map<String, Long> points = new HashMap<>();
    expected(happened)
        .forEach(
            (earned, amount) -> {
              if (earned.isTheirs()) points.merge(earned.household(), amount, Long::sum);
            });
    return points;
  }

  private static Map<Earned, Long> expected(Happened happened) {
    Map<Earned, Long> points = new HashMap<>();
    for (Purchase purchase : happened.purchases()) {
      add(points, Earned.by("grocer-base", purchase), purchase.cents() / 100);
      add(points, Earned.by("grocer-produce", purchase), purchase.cents("PRODUCE") / 100);
    }
    Map<Earned, Integer> visits = new HashMap<>();
    for (Visit visit : happened.visits())
      visits.merge(Earned.by("gym-visit", visit), 1, Integer::sum);
    visits.forEach(
        (week, n) -> add(points, week, (long) POINTS_A_VISIT * Math.min(n, PAID_VISITS_A_WEEK)));
    for (Booking booking : happened.bookings()) {
      add(points, Earned.by(PROMISED, booking), booking.promised());
      add(points, Earned.by(MATURED, booking), booking.matured());
      add(points, Earned.by(CANCELLED, booking), booking.cancelled());
    }
    return points;
  }

  private static void add(Map<Earned, Long> points, Earned earned, long more) {
    if (more != 0) points.merge(earned, more, Long::sum);
  }

  private static Map<Earned, Long> found(Evidence evidence) {
    Map<String, Purchase> purchases = new HashMap<>();
    for (Purchase p : evidence.happened().purchases()) purchases.put("grocer/" + p.eventId(), p);
    Map<String, Visit> visits = new HashMap<>();
    for (Visit v : evidence.happened().visits()) visits.put("gym/" + v.eventId(), v);
    Map<Earned, Long> points = new HashMap<>();
    for (Entry entry : evidence.journal()) {
      if (!(entry.origin() instanceof Origin.PointsIssued(Origin.Cause cause))) continue;
      Purchase purchase = purchases.get(cause.event());
      Visit visit = visits.get(cause.event());
      for (Lot lot : entry.moved().made()) {
        String rule = lot.stamp().ruleId();
        if (purchase != null) add(points, Earned.by(rule, purchase), lot.amount());
        if (visit != null) add(points, Earned.by(rule, visit), lot.amount());
      }
    }
    addBookings(evidence, points);
    return points;
  }

  private static void addBookings(Evidence evidence, Map<Earned, Long> points) {
    Map<String, Booking> bookings = new HashMap<>();
    for (Booking booking : evidence.happened().bookings()) {
      bookings.put(booking.bookedBy(), booking);
      bookings.put(booking.endedBy(), booking);
    }
    for (Entry entry : evidence.journal()) {
      if (!(entry.origin() instanceof Origin.Caused caused)) continue;
      Origin.Cause cause = caused.cause();
      Booking booking = cause == null ? null : bookings.get(cause.event());
      if (booking != null) add(points, Earned.by(step(entry), booking), moved(entry));
    }
  }

  private static String step(Entry entry) {
    return switch (entry.origin()) {
      case Origin.PointsIssued _ -> PROMISED;
      case Origin.PointsMatured _ -> MATURED;
      case Origin.PromiseCancelled _ -> CANCELLED;
      case Origin other -> other.getClass().getSimpleName();
    };
  }

  private static long moved(Entry entry) {
    return Lot.sum(
        entry.origin() instanceof Origin.PointsIssued
            ? entry.moved().made()
            : entry.moved().spent());
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
}
