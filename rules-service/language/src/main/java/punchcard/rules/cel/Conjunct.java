package punchcard.rules.cel;

import dev.cel.common.ast.CelExpr;
import java.util.function.Predicate;
import punchcard.rules.Occasion;

/// One of the parts of a condition that must all be true.
///
/// Most compare a field of the event with a constant: `event.partner == 'gym'`. These are compared
/// here, and not by the interpreter, which is asked where the field has no value of such a kind: so
/// both mean the same.
final class Conjunct {
  private static final String OF_THE_EVENT = CelExpressions.EVENT + ".";

  private Conjunct() {}

  static Predicate<Occasion> of(CelExpr part, Evaluation interpreted) {
    return Demand.of(part)
        .filter(demand -> isField(demand.field()))
        .map(demand -> compared(demand, interpreted))
        .orElse(interpreted::truth);
  }

  /// Of the event itself, not below another field.
  private static boolean isField(String path) {
    return path.startsWith(OF_THE_EVENT) && path.indexOf('.', OF_THE_EVENT.length()) < 0;
  }

  private static Predicate<Occasion> compared(Demand demand, Evaluation interpreted) {
    String field = demand.field().substring(OF_THE_EVENT.length());
    Demands demands = demand.demands();
    return occasion -> {
      Object value = occasion.event().fields().get(field);
      return (value instanceof String || value instanceof Long)
          ? demands.areMetBy(value)
          : interpreted.truth(occasion);
    };
  }
}
