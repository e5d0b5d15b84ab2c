package punchcard.rules.events;

import java.time.Instant;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import punchcard.rules.cel.FieldType;
import punchcard.rules.cel.FieldValues;

/// What a rule reads under `event`: the fields of the body, and what is known of every event.
final class EventFields extends AbstractMap<String, Object> {
  /// The fields of every event, whatever its body.
  static final Map<String, FieldType> COMMON =
      Map.of(
          "partner", new FieldType.Text(),
          "type", new FieldType.Text(),
          "occurredAt", new FieldType.Moment());

  private final String partner;
  private final String type;
  private final Instant occurredAt;
  private final Map<String, Object> body;

  EventFields(String partner, String type, Instant occurredAt, Map<String, Object> body) {
    this.partner = partner;
    this.type = type;
    this.occurredAt = occurredAt;
    this.body = body;
  }

  @Override
  public boolean containsKey(@Nullable Object field) {
    return COMMON.containsKey(field) || body.containsKey(field);
  }

  @Override
  public @Nullable Object get(@Nullable Object field) {
    if (!(field instanceof String name)) return null;
    return switch (name) {
      case "partner" -> partner;
      case "type" -> type;
      case "occurredAt" -> FieldValues.moment(occurredAt);
      default -> body.get(name);
    };
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    Map<String, Object> all = new HashMap<>(body);
    for (String common : COMMON.keySet()) all.put(common, get(common));
    return all.entrySet();
  }
}
