package punchcard.rules.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import punchcard.rules.Cap;
import punchcard.rules.WindowUnit;

/// Reads `cap: { count: 5, per: iso-week }` and `cap: { amount: 500, per: day }`.
final class CapReader {
  private static final List<String> FIELDS = List.of("count", "amount", "per");

  private CapReader() {}

  static @Nullable Cap read(Node node, Violations violations) {
    Fields fields = Fields.of(node, "a cap", FIELDS, violations);
    if (fields == null) return null;
    Text count = fields.optionalText("count");
    Text amount = fields.optionalText("amount");
    if (fields.has("count") == fields.has("amount"))
      fields.violates("a cap limits either a count of events or an amount of points");
    Long events = limit(count);
    Long points = limit(amount);
    WindowUnit per = window(fields.requiredText("per"));
    if (per == null) return null;
    if (events != null) return new Cap.OfEvents(events, per);
    return points == null ? null : new Cap.OfPoints(points, per);
  }

  private static @Nullable Long limit(@Nullable Text text) {
    return text == null ? null : text.as(Names::positive, "a whole number more than zero");
  }

  private static @Nullable WindowUnit window(@Nullable Text text) {
    return text == null ? null : text.as(Names::window, "a window: day, iso-week, month or year");
  }
}
