package punchcard.local.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All that the demo's partners published, as the data files have it.
record Happened(List<Purchase> purchases, List<Visit> visits, List<Booking> bookings) {
  Happened {
    purchases = List.copyOf(purchases);
    visits = List.copyOf(visits);
    bookings = List.copyOf(bookings);
  }

  /// The household of each event, by the event's name among all partners' events.
  Map<String, String> households() {
    Map<String, String> households = new HashMap<>();
    for (Purchase purchase : purchases) {
      households.put("grocer/" + purchase.eventId(), purchase.household());
      households.put("grocer/signup-" + purchase.household(), purchase.household());
    }
    for (Visit visit : visits) households.put("gym/" + visit.eventId(), visit.household());
    for (Booking booking : bookings) {
      households.put(booking.bookedBy(), booking.household());
      if (!booking.isOpen()) households.put(booking.endedBy(), booking.household());
    }
    return households;
  }
}
