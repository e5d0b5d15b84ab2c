package punchcard.systemtests.driver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// What a service answered over HTTP.
public record Reply(int status, String contentType, String body) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /// The answer as JSON.
  ///
  /// @throws AssertionError if it is none
  public JsonNode json() {
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + this, e);
    }
  }

  /// The answer, if it has the status that it must have.
  ///
  /// @throws AssertionError if it has another
  public Reply expect(int wanted) {
    if (status != wanted) throw new AssertionError("expected " + wanted + ", got " + this);
    return this;
  }
}
