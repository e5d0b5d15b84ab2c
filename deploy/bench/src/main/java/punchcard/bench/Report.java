package punchcard.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/// The one line of JSON with which every scenario ends.
final class Report {
  private final Map<String, Object> fields = new LinkedHashMap<>();

  /// One that tells no rate.
  Report(String scenario) {
    fields.put("scenario", scenario);
  }

  /// @param copyPerSecond the bare copy's rate
  /// @param perSecond the scenario's rate
  Report(String scenario, double copyPerSecond, double perSecond) {
    fields.put("scenario", scenario);
    fields.put("copyPerSecond", Math.round(copyPerSecond));
    fields.put("perSecond", Math.round(perSecond));
    fields.put("ratio", ratio(perSecond, copyPerSecond));
  }

  Report with(String name, Object value) {
    fields.put(name, value);
    return this;
  }

  static double ratio(double rate, double copy) {
    return Math.round(rate / copy * 1000) / 1000.0;
  }

  /// Rate and ratio of one hop.
  static Map<String, Object> hop(double rate, double copy) {
    Map<String, Object> hop = new LinkedHashMap<>();
    hop.put("perSecond", Math.round(rate));
    hop.put("ratio", ratio(rate, copy));
    return hop;
  }

  String json() {
    try {
      return new ObjectMapper().writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report cannot be written", e);
    }
  }
}
