package punchcard.rules.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import punchcard.avro.BookingCancelled;
import punchcard.avro.BookingFulfilled;
import punchcard.avro.BookingMade;
import punchcard.avro.EventCorrected;
import punchcard.avro.EventWithdrawn;
import punchcard.avro.MemberEvent;
import punchcard.avro.SpendReturned;
import punchcard.rules.engine.PastOfMembers.Placed;
import punchcard.rules.events.Amending;

/// What a member's history has, by the names under which later facts speak of it.
final class KnownFacts {
  private final Map<String, MemberEvent> events = new HashMap<>();
  private final Set<String> amendments = new HashSet<>();
  private final Set<String> bookings = new HashSet<>();

  KnownFacts(List<Placed> history) {
    for (Placed each : history) {
      MemberEvent event = each.recorded().original();
      events.put(name(event, event.getEventId()), event);
      for (MemberEvent amendment : each.recorded().amendments())
        amendments.add(name(amendment, amendment.getEventId()));
      if (event.getBody() instanceof BookingMade made)
        bookings.add(name(event, made.getBookingId()));
    }
  }

  /// Whether the fact itself has come before.
  boolean has(MemberEvent fact) {
    String name = name(fact, fact.getEventId());
    return events.containsKey(name) || amendments.contains(name);
  }

  /// Whether it names what is not here, or what changed nothing here: a return that was handed on
  /// is withdrawn where the purchase is.
  boolean isOfElsewhere(MemberEvent fact) {
    return switch (fact.getBody()) {
      case BookingFulfilled it -> !bookings.contains(name(fact, it.getBookingId()));
      case BookingCancelled it -> !bookings.contains(name(fact, it.getBookingId()));
      case SpendReturned it -> !events.containsKey(name(fact, it.getReturnedEventId()));
      case EventCorrected it -> !events.containsKey(name(fact, it.getCorrectedEventId()));
      case EventWithdrawn it -> isWithdrawnElsewhere(name(fact, it.getWithdrawnEventId()));
      default -> false;
    };
  }

  private boolean isWithdrawnElsewhere(String name) {
    @Nullable MemberEvent event = events.get(name);
    return !amendments.contains(name) && (event == null || Amending.changes(event) != null);
  }

  /// Partners' ids have no slash.
  private static String name(MemberEvent fact, String id) {
    return fact.getPartner() + "/" + id;
  }
}
