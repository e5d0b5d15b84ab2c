package punchcard.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/// Something that happened to a member, as a rule sees it.
///
/// @param type what kind of thing
/// @param day the day on which it occurred, in the programme's time zone
/// @param fields what it says, by field name; values in the types that conditions and amounts read
public record Event(EventType type, LocalDate day, Map<String, Object> fields) {

  /// An event at an instant: its day is that of the programme's time zone.
  public static Event at(
      Instant occurredAt, ZoneId programme, EventType type, Map<String, Object> fields) {
    return new Event(type, LocalDate.ofInstant(occurredAt, programme), fields);
  }
}
