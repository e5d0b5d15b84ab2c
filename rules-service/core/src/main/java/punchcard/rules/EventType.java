package punchcard.rules;

import java.util.Set;
import java.util.regex.Pattern;

/// What kind of thing happened, as the log names it: `SpendRecorded`.
///
/// @param name letters, the first of them a capital
public record EventType(String name) implements Comparable<EventType> {
  private static final Pattern FORMAT = Pattern.compile("[A-Z][A-Za-z]*");

  /// The type of the events that make bookings.
  public static final EventType BOOKING_MADE = new EventType("BookingMade");

  /// The type of the events by which what a booking promised becomes the member's.
  public static final EventType BOOKING_FULFILLED = new EventType("BookingFulfilled");

  /// The type of what was admitted as another member's, and is decided here by what it names.
  public static final EventType HANDED_ON = new EventType("HandedOn");

  /// The type of what was counted of another member, and is counted of this one.
  public static final EventType TALLY_HANDED_OVER = new EventType("TallyHandedOver");

  /// The types of the events that tell something of the member.
  private static final Set<String> OF_MEMBERS =
      Set.of(
          "SignedUp",
          "ReferenceLinked",
          "SegmentEntered",
          "SegmentLeft",
          "AttributesChanged",
          "PromotionActivated",
          "PromotionDeactivated");

  /// @throws IllegalArgumentException if the name has another form
  public EventType {
    if (!FORMAT.matcher(name).matches())
      throw new IllegalArgumentException("not an event type: " + name);
  }

  /// Whether events of this type tell something of the member: a {@link MemberFact}.
  public boolean tellsOfMember() {
    return OF_MEMBERS.contains(name);
  }

  @Override
  public int compareTo(EventType other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
