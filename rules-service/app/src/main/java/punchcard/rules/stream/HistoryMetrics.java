package punchcard.rules.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punchcard.avro.Position;
import punchcard.rules.Objection;
import punchcard.rules.Retold.Refused;
import punchcard.rules.engine.ReplayOrder;

/// Counts how often something changed a member's past, and tells of what was set aside.
final class HistoryMetrics {
  private static final Logger log = LoggerFactory.getLogger(HistoryMetrics.class);

  private final Counter told;
  private final Map<Objection, Counter> refused = new EnumMap<>(Objection.class);

  HistoryMetrics(MeterRegistry meters) {
    this.told = histories("told", meters);
    for (Objection objection : Objection.values())
      refused.put(objection, histories(tag(objection), meters));
  }

  void countTold() {
    told.increment();
  }

  void replayed(ReplayOrder order, int partition) {
    log.info(
        "{} {} of {}/{} from {} until {} is done in partition {}",
        order.isReversal() ? "reversal of replay" : "replay",
        order.replay(),
        order.agreement(),
        order.version(),
        order.from(),
        order.until(),
        partition);
  }

  void count(Refused refusal, Position at) {
    Objects.requireNonNull(refused.get(refusal.objection())).increment();
    log.warn(
        "set aside: {}-{}@{} changes the past: {} ({})",
        at.getTopic(),
        at.getPartition(),
        at.getOffset(),
        refusal.objection(),
        refusal.explanation());
  }

  private static String tag(Objection objection) {
    return objection.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Counter histories(String outcome, MeterRegistry meters) {
    return Counter.builder("punchcard.rules.histories")
        .description("Histories of members told again, because of a late event or a correction")
        .tag("outcome", outcome)
        .register(meters);
  }
}
