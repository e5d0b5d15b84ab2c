package punchcard.rules.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import punchcard.events.JsonRecords;
import punchcard.events.MalformedJson;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.rules.Event;
import punchcard.rules.events.EventTypes;

/// An event that has not happened, as JSON: `partner`, `type`, `body` as it would be published, and
/// if one likes `member` and `occurredAt`.
///
/// @param member whose it would be; null: somebody's of whom nothing is known
record EvaluationRequest(
    PartnerId partner, @Nullable MemberId member, String type, Instant at, String body) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> FIELDS =
      Set.of("partner", "member", "type", "occurredAt", "body");

  /// @param now when it occurs, unless it says so
  /// @throws org.zalando.problem.ThrowableProblem if it is no such event
  static EvaluationRequest of(String text, Instant now) {
    JsonNode json = parse(text);
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (!FIELDS.contains(name)) throw Problems.badRequest("unknown field: " + name);
            });
    String partner = text(json, "partner");
    if (!PartnerId.isValid(partner)) throw Problems.badRequest("'" + partner + "' is no partner");
    String member = json.path("member").asText(null);
    if (member != null && !MemberId.isValid(member))
      throw Problems.badRequest("'" + member + "' is no member's id");
    return new EvaluationRequest(
        new PartnerId(partner),
        member == null ? null : new MemberId(member),
        text(json, "type"),
        json.has("occurredAt") ? time(text(json, "occurredAt")) : now,
        json.path("body").toString());
  }

  /// @throws org.zalando.problem.ThrowableProblem if it is none
  Event event(EventTypes types) {
    Schema schema =
        types.bodyOf(type).orElseThrow(() -> Problems.badRequest("no such event type: " + type));
    try {
      return types.imagined(JsonRecords.read(body, schema), partner, at);
    } catch (MalformedJson e) {
      throw Problems.badRequest(String.valueOf(e.getMessage()));
    }
  }

  private static JsonNode parse(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      if (json.isObject()) return json;
    } catch (JsonProcessingException e) {
      throw Problems.badRequest("no JSON: " + e.getOriginalMessage());
    }
    throw Problems.badRequest("the event must be an object");
  }

  private static String text(JsonNode json, String field) {
    JsonNode value = json.path(field);
    if (!value.isTextual()) throw Problems.badRequest(field + " must be a string");
    return value.textValue();
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw Problems.badRequest("occurredAt must be a time like 2026-11-22T10:15:30Z");
    }
  }
}
