package punchcard.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something that happened to a member, as a rule sees it.
///
/// @param type what kind of thing
/// @param occurredAt when it happened
/// @param day the day on which it occurred, in the programme's time zone
/// @param fields what it says, by field name; values in the types that conditions and amounts read
/// @param sale the money that it is about; null: its type has none
/// @param booking what it does to a booking; null: nothing
/// @param fact what it tells of the member; null: nothing
/// @param brought what was counted of another one and is counted of this one with it, or null
public record Event(
    EventType type,
    Instant occurredAt,
    LocalDate day,
    Map<String, Object> fields,
    @Nullable Sale sale,
    @Nullable BookingStep booking,
    @Nullable MemberFact fact,
    @Nullable Brought brought) {
  /// The field that names the partner that said so; every event has it.
  public static final String PARTNER = "partner";

  /// The field that names the currency of an event's money; only events on money have it.
  public static final String CURRENCY = "currency";

  /// An event that tells nothing of the member.
  public Event(
      EventType type,
      Instant occurredAt,
      LocalDate day,
      Map<String, Object> fields,
      @Nullable Sale sale,
      @Nullable BookingStep booking) {
    this(type, occurredAt, day, fields, sale, booking, null, null);
  }

  /// An event at an instant: its day is that of the programme's time zone.
  public static Event at(
      Instant occurredAt,
      ZoneId programme,
      EventType type,
      Map<String, Object> fields,
      @Nullable Sale sale,
      @Nullable BookingStep booking) {
    return new Event(
        type, occurredAt, LocalDate.ofInstant(occurredAt, programme), fields, sale, booking);
  }

  /// The same event, and what it tells of the member.
  public Event telling(@Nullable MemberFact fact) {
    return new Event(type, occurredAt, day, fields, sale, booking, fact, brought);
  }

  /// The same event, and what is counted with it.
  public Event bringing(Brought more) {
    return new Event(type, occurredAt, day, fields, sale, booking, fact, more);
  }
}
