package punchcard.local.demo;

import java.util.ArrayList;
import java.util.List;

/// Writes down what was booked at the gym and what became of it, so that the check need not invent
/// it again.
final class GymBookingsFile {
  private GymBookingsFile() {}

  static List<String> of(List<GymMember> members) {
    List<String> rows = new ArrayList<>();
    rows.add("household_id,booking_id,amount_minor,fulfilled_minor,ending");
    for (GymMember member : members)
      Booking.of(member)
          .ifPresent(
              booking ->
                  rows.add(
                      String.join(
                          ",",
                          member.household(),
                          booking.id(),
                          "" + booking.amountMinor(),
                          "" + booking.fulfilledMinor(),
                          "" + booking.ending())));
    return rows;
  }
}
