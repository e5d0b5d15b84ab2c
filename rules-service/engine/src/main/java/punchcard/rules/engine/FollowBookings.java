package punchcard.rules.engine;

import java.util.List;
import java.util.SortedMap;
import punchcard.avro.MemberEvent;
import punchcard.avro.Position;
import punchcard.avro.Posting;
import punchcard.kernel.Currency;
import punchcard.rules.BookingOutcome;
import punchcard.rules.BookingStep;
import punchcard.rules.Decision;
import punchcard.rules.PromisedPoints;
import punchcard.rules.Promising;

/// Follows each booking from what it promises to its end.
final class FollowBookings {
  private final Store<PromisedPoints> promised;
  private final Outcomes outcomes;

  FollowBookings(Store<PromisedPoints> promised, Outcomes outcomes) {
    this.promised = promised;
    this.outcomes = outcomes;
  }

  /// What the step asks of the ledger, beside what it earns.
  ///
  /// @param decision what it earns
  List<Posting> follow(
      BookingStep step, Decision decision, MemberEvent fact, String partner, Position at) {
    if (!Promising.concerns(step, decision)) return List.of();
    String key = key(fact.getMemberId(), step);
    PromisedPoints before = promisedBy(key);
    BookingOutcome outcome = Promising.decide(before, step, decision);
    PromisedPoints after = Promising.evolve(before, outcome);
    if (!after.equals(before)) remember(key, after);
    outcomes.booked(outcome);
    return BookingPostings.of(outcome, step.booking(), fact, partner, at);
  }

  /// Whether points wait for the booking.
  boolean isPromised(BookingStep step, String member) {
    return !promisedBy(key(member, step)).isNone();
  }

  /// A step of a booking that nobody knows.
  void unknown() {
    outcomes.booked(new BookingOutcome.NothingPromised());
  }

  /// What the step makes the member's of what was promised, in minor units.
  SortedMap<Currency, Long> matured(BookingStep step, String member) {
    return Promising.matured(promisedBy(key(member, step)), step);
  }

  /// Members' ids all have the same length, and partners' ids have no slash.
  private static String key(String member, BookingStep step) {
    return member + "/" + step.booking();
  }

  private PromisedPoints promisedBy(String key) {
    PromisedPoints known = promised.get(key);
    return known == null ? PromisedPoints.none() : known;
  }

  private void remember(String key, PromisedPoints points) {
    if (points.isNone()) promised.delete(key);
    else promised.put(key, points);
  }
}
