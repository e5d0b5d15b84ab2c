package punchcard.mirror;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.avro.Disclosure;
import punchcard.avro.UnderConsent;
import punchcard.mirror.Told.Under;

/// Reads what is told, from Kafka and from lines of JSON.
final class Reading {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Reading() {}

  static Told of(Disclosure record) {
    return new Told(
        record.getDisclosureId(),
        record.getMemberRef(),
        record.getKind(),
        record.getOccurredAt(),
        record.getFields(),
        Optional.ofNullable(record.getConsent()).map(Reading::under));
  }

  private static Under under(UnderConsent record) {
    return new Under(
        record.getConsentId(),
        record.getTime(),
        record.getDiscloser(),
        record.getPurpose(),
        record.getTermsVersion(),
        Optional.ofNullable(record.getEndsAt()));
  }

  /// Whether it says that nothing follows.
  static boolean isEnd(String line) throws IOException {
    return read(line).path("end").asBoolean();
  }

  static Told of(String line) throws IOException {
    JsonNode json = read(line);
    Map<String, String> fields = new HashMap<>();
    json.path("fields").properties().forEach(it -> fields.put(it.getKey(), it.getValue().asText()));
    return new Told(
        json.required("disclosureId").asText(),
        json.path("memberRef").asText(),
        json.required("kind").asText(),
        Instant.parse(json.required("occurredAt").asText()),
        fields,
        Optional.ofNullable(json.get("consent")).map(Reading::under));
  }

  private static Under under(JsonNode json) {
    @Nullable JsonNode end = json.get("endsAt");
    return new Under(
        json.required("consentId").asText(),
        json.required("time").asInt(),
        json.required("discloser").asText(),
        json.required("purpose").asText(),
        json.required("termsVersion").asText(),
        Optional.ofNullable(end).map(JsonNode::asText).map(Instant::parse));
  }

  private static JsonNode read(String line) throws IOException {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IOException("no line of JSON", e);
    }
  }
}
