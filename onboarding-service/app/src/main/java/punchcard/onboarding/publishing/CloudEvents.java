package punchcard.onboarding.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import punchcard.avro.PartnerEvent;
import punchcard.events.JsonRecords;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.MalformedEvent;
import punchcard.onboarding.MalformedEvent.Fault;

/// Reads events in the JSON format of CloudEvents 1.0: `id` is the event's id, `subject` the
/// partner's reference, `time` when it occurred, `type` what it is, and `data` says the rest.
/// Extension attributes are taken and not kept, as the specification leaves it to the reader.
///
/// @see <a href="https://github.com/cloudevents/spec/blob/v1.0/json-format.md">JSON format</a>
final class CloudEvents {
  private static final String PREFIX = "punchcard.";
  private static final String VERSION = "1.0";
  private static final Schema BODIES = PartnerEvent.getClassSchema().getField("body").schema();
  private static final Pattern ATTRIBUTE = Pattern.compile("[a-z0-9]+");
  private static final Pattern OF_JSON =
      Pattern.compile("application/json *(;.*)?", Pattern.CASE_INSENSITIVE);

  private CloudEvents() {}

  /// @throws MalformedEvent at the first place that does not fit
  /// @throws punchcard.events.MalformedJson at the first place of `data` that does not fit
  static PartnerEvent read(JsonNode event, PartnerId partner) {
    if (!event.isObject()) throw wrong("the event must be an object");
    checkNames(event);
    if (!text(event, "specversion").equals(VERSION)) throw wrong("specversion must be 1.0");
    String id = text(event, "id");
    checkSource(text(event, "source"), partner);
    Schema body = body(text(event, "type"));
    checkContentType(event);
    return new PartnerEvent(
        id,
        text(event, "subject"),
        time(text(event, "time")),
        JsonRecords.read(value(event, "data"), body, "data"));
  }

  private static void checkNames(JsonNode event) {
    if (event.has("data_base64")) throw wrong("data_base64 is not taken: data must be an object");
    for (Iterator<String> names = event.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!ATTRIBUTE.matcher(name).matches())
        throw wrong("the event has a name that no attribute can have: " + name);
    }
  }

  /// Ids are unique for one source, and event ids for the partner: so a partner is one source.
  private static void checkSource(String source, PartnerId partner) {
    String own = "/partners/" + partner;
    if (!source.equals(own)) throw wrong("source must be " + own);
  }

  private static Schema body(String type) {
    String name = type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : type;
    return BODIES.getTypes().stream()
        .filter(branch -> branch.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> wrong("type is unknown: " + type));
  }

  private static void checkContentType(JsonNode event) {
    @Nullable JsonNode type = event.get("datacontenttype");
    if (type == null || type.isNull()) return;
    if (!OF_JSON.matcher(type.asText()).matches())
      throw wrong("datacontenttype must be application/json");
  }

  private static Instant time(String time) {
    try {
      return Instant.parse(time);
    } catch (DateTimeParseException e) {
      throw wrong("time must be a time like 2026-11-22T10:15:30Z");
    }
  }

  private static String text(JsonNode event, String name) {
    JsonNode value = value(event, name);
    if (!value.isTextual() || value.textValue().isEmpty())
      throw wrong(name + " must be a string that is not empty");
    return value.textValue();
  }

  /// An attribute that is null is as one that is left out.
  private static JsonNode value(JsonNode event, String name) {
    @Nullable JsonNode value = event.get(name);
    if (value == null || value.isNull()) throw wrong(name + " is missing");
    return value;
  }

  private static MalformedEvent wrong(String message) {
    return new MalformedEvent(Fault.WRONG_SHAPE, message);
  }
}
