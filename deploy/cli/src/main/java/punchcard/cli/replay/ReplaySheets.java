package punchcard.cli.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import punchcard.cli.sheets.Sheet;

/// Replays as tables: their columns are called as the service calls their fields.
final class ReplaySheets {
  private ReplaySheets() {}

  /// A row for each.
  static Sheet replays(List<JsonNode> replays) {
    return sheet("replays", "id state agreement version from until reason", replays);
  }

  /// All there is to say of one.
  static List<Sheet> of(JsonNode replay) {
    JsonNode totals = replay.path("totals");
    return List.of(
        replays(List.of(replay)),
        sheet("steps", "step at by reason", replay.path("steps")),
        sheet("totals", "members events", totals.isObject() ? List.of(totals) : List.of()),
        sheet("points", "currency fundedBy moreMinor lessMinor", totals.path("points")),
        sheet("readUpTo", "topic partition offset", totals.path("readUpTo")));
  }

  private static Sheet sheet(String name, String columns, Iterable<JsonNode> objects) {
    List<List<Object>> rows = new ArrayList<>();
    for (JsonNode object : objects)
      rows.add(Arrays.stream(columns.split(" ")).map(it -> cell(object.path(it))).toList());
    return Sheet.of(name, columns, rows);
  }

  /// What the service leaves out is empty.
  private static Object cell(JsonNode value) {
    return value.isNumber() ? value.numberValue() : value.asText();
  }
}
