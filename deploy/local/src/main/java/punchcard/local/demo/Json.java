package punchcard.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;

/// Bodies of requests and answers.
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static HttpRequest.Builder with(HttpRequest.Builder request) {
    return request.header("Content-Type", "application/json");
  }

  static BodyPublisher body(Map<String, Object> fields) {
    return BodyPublishers.ofString(MAPPER.valueToTree(fields).toString());
  }

  /// @throws DemoFailed if the answer is something else than JSON
  static JsonNode of(HttpResponse<String> answer) {
    try {
      return MAPPER.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new DemoFailed(answer.uri() + " answered no JSON: " + answer.body(), e);
    }
  }
}
