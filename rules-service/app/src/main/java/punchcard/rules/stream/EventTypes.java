package punchcard.rules.stream;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import punchcard.avro.MemberEvent;
import punchcard.rules.Event;
import punchcard.rules.EventType;
import punchcard.rules.cel.EventShapes;
import punchcard.rules.cel.FieldType;

/// The types of events in the log, taken from its schema: a body added there is at once something
/// that rules can be written on.
public final class EventTypes {
  /// What concerns a partition and no member.
  private static final Set<String> MARKERS = Set.of("AgreementInForce", "Tick");

  private final Map<Class<?>, Known> known = new HashMap<>();
  private final ZoneId programme;

  /// @param programme the time zone of the programme's days
  public EventTypes(ZoneId programme) {
    this.programme = programme;
    for (Schema body : MemberEvent.getClassSchema().getField("body").schema().getTypes())
      if (!MARKERS.contains(body.getName()))
        known.put(SpecificData.get().getClass(body), Known.of(body));
  }

  /// What expressions on these types are checked against.
  public EventShapes shapes() {
    Map<EventType, FieldType.Struct> shapes = new TreeMap<>();
    known.values().forEach(type -> shapes.put(type.type, type.shape()));
    return new EventShapes(shapes);
  }

  /// The event as the rules see it.
  Event of(MemberEvent event, String partner) {
    IndexedRecord body = (IndexedRecord) event.getBody();
    Known type = known.get(body.getClass());
    if (type == null) throw new IllegalStateException("no type of event: " + body.getClass());
    EventFields fields =
        new EventFields(partner, type.type.name(), event.getOccurredAt(), type.layout.view(body));
    return Event.at(event.getOccurredAt(), programme, type.type, fields);
  }

  /// One type and how its bodies are read.
  private record Known(EventType type, AvroLayout layout) {
    static Known of(Schema body) {
      return new Known(new EventType(body.getName()), AvroLayout.of(body));
    }

    FieldType.Struct shape() {
      Map<String, FieldType> fields = new HashMap<>(layout.types());
      fields.putAll(EventFields.COMMON);
      return new FieldType.Struct(type.name(), fields);
    }
  }
}
