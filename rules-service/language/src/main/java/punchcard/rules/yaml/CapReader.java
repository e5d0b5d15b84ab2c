package punchcard.rules.yaml;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import punchcard.rules.Cap;
import punchcard.rules.WindowUnit;

/// Reads `cap: { count: 5, per: iso-week }` and `cap: { amount: 500, per: day }`.
final class CapReader {
  static final Thing CAP = Thing.of("a cap", "count?", "amount?", "per");

  private CapReader() {}

  static @Nullable Cap read(Node node, Violations violations) {
    Fields fields = Fields.of(node, CAP, violations);
    if (fields == null) return null;
    Text count = fields.text("count");
    Text amount = fields.text("amount");
    if (fields.has("count") == fields.has("amount"))
      fields.violates("a cap limits either a count of events or an amount of points");
    Long events = limit(count);
    Long points = limit(amount);
    WindowUnit per = window(fields.text("per"));
    if (per == null) return null;
    if (events != null) return new Cap.OfEvents(events, per);
    return points == null ? null : new Cap.OfPoints(points, per);
  }

  private static @Nullable Long limit(@Nullable Text text) {
    return text == null ? null : text.as(Names::positive, "a whole number more than zero");
  }

  static @Nullable WindowUnit window(@Nullable Text text) {
    return text == null
        ? null
        : text.oneOf(Names.WINDOWS, "a window: day, iso-week, month or year");
  }
}
