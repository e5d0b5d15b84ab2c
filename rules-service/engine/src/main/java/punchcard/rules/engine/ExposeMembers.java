package punchcard.rules.engine;

import java.util.function.Consumer;
import punchcard.avro.MemberEvent;
import punchcard.avro.Position;
import punchcard.avro.PromotionExposure;
import punchcard.avro.PromotionGroup;
import punchcard.rules.Exposure;

/// Tells once of each member and promotion that they met.
final class ExposeMembers {
  private final Store<Integer> exposed;
  private final Consumer<PromotionExposure> tell;

  /// @param exposed member id, agreement and promotion to the agreement's version under which they
  ///     met
  /// @param tell takes who met a promotion
  ExposeMembers(Store<Integer> exposed, Consumer<PromotionExposure> tell) {
    this.exposed = exposed;
    this.tell = tell;
  }

  void expose(Iterable<Exposure> met, MemberEvent fact, Position at) {
    for (Exposure exposure : met) {
      String key = fact.getMemberId() + "/" + exposure.agreement() + "/" + exposure.promotion();
      if (exposed.get(key) != null) continue;
      exposed.put(key, exposure.version());
      tell.accept(told(exposure, fact, at));
    }
  }

  private static PromotionExposure told(Exposure exposure, MemberEvent fact, Position at) {
    return new PromotionExposure(
        fact.getMemberId(),
        exposure.agreement().value(),
        exposure.version(),
        exposure.promotion().value(),
        switch (exposure.group()) {
          case TREATED -> PromotionGroup.TREATED;
          case CONTROL -> PromotionGroup.CONTROL;
        },
        fact.getOccurredAt(),
        at);
  }
}
