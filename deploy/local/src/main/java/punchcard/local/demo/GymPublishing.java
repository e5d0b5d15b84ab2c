package punchcard.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import punchcard.avro.PartnerEvent;

/// The gym publishes who joins with the card, and each one's visits and bookings.
final class GymPublishing {
  private static final int AT_A_TIME = 8;

  private final PartnerPublisher publisher;
  private final GymEvents events;
  private final UnaryOperator<String> proofOf;

  /// @param proofOf the token of a household's member, as soon as the household is a member
  GymPublishing(PartnerPublisher publisher, DateShift shift, UnaryOperator<String> proofOf) {
    this.publisher = publisher;
    this.events = new GymEvents(shift);
    this.proofOf = proofOf;
  }

  /// Returns how many events were published.
  int publish(List<GymMember> joining) {
    List<Callable<Integer>> joins = new ArrayList<>();
    for (GymMember member : joining) joins.add(() -> publish(member));
    int sent = Concurrently.all(AT_A_TIME, joins).stream().mapToInt(Integer::intValue).sum();
    publisher.flush();
    return sent;
  }

  private int publish(GymMember member) {
    publisher.publish(events.join(member, proofOf.apply(member.household())));
    List<PartnerEvent> bookings = events.bookings(member);
    events.visits(member).forEach(publisher::publish);
    bookings.forEach(publisher::publish);
    return 1 + member.visits().size() + bookings.size();
  }
}
