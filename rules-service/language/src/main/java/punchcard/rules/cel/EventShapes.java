package punchcard.rules.cel;

import java.util.Map;
import punchcard.rules.EventType;

/// Which types of events there are, and which fields a rule may read of each.
///
/// @param byType the fields under `event` in an expression on this type
public record EventShapes(Map<EventType, FieldType.Struct> byType) {
  FieldType.Struct of(EventType type) {
    FieldType.Struct shape = byType.get(type);
    if (shape == null) throw new IllegalArgumentException("no such event type: " + type);
    return shape;
  }
}
