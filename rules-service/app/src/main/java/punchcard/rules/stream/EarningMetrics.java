package punchcard.rules.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punchcard.avro.Position;
import punchcard.rules.Decision;
import punchcard.rules.Decision.Earned;
import punchcard.rules.Decision.Nothing;
import punchcard.rules.Decision.SetAside;
import punchcard.rules.NoPoints;

/// Counts what became of events, and tells of those that were set aside.
public final class EarningMetrics {
  private static final Logger log = LoggerFactory.getLogger(EarningMetrics.class);

  private final MeterRegistry meters;
  private final Counter posted;
  private final Counter setAside;
  private final BookingMetrics bookings;
  private final HistoryMetrics histories;
  private final BudgetMetrics budgets;
  private final Counter passedOn;
  private final Map<NoPoints, Counter> nothing = new EnumMap<>(NoPoints.class);

  public EarningMetrics(MeterRegistry meters) {
    this.meters = meters;
    this.posted = events("posted");
    this.setAside = events("set-aside");
    this.bookings = new BookingMetrics(meters);
    this.histories = new HistoryMetrics(meters);
    this.budgets = new BudgetMetrics(meters);
    this.passedOn = events("passed-on");
    for (NoPoints reason : NoPoints.values()) nothing.put(reason, events(tag(reason)));
  }

  void count(Decision decision, Position at) {
    switch (decision) {
      case Earned _ -> posted.increment();
      case Nothing(NoPoints reason, _, _) -> of(reason).increment();
      case SetAside event -> {
        setAside.increment();
        faults(event).increment();
        log.warn(
            "set aside: {}-{}@{} by rule {}: {} ({})",
            at.getTopic(),
            at.getPartition(),
            at.getOffset(),
            event.rule(),
            event.fault(),
            event.explanation());
      }
    }
  }

  BookingMetrics bookings() {
    return bookings;
  }

  HistoryMetrics histories() {
    return histories;
  }

  BudgetMetrics budgets() {
    return budgets;
  }

  /// An event that came late, for another reason than that a rule fails on it.
  void countSetAside() {
    setAside.increment();
  }

  /// An opening balance: no rule decided on it.
  void countPassedOn() {
    passedOn.increment();
  }

  private Counter of(NoPoints reason) {
    Counter counter = nothing.get(reason);
    if (counter == null) throw new IllegalStateException("no counter of " + reason);
    return counter;
  }

  private Counter events(String outcome) {
    return Counter.builder("punchcard.rules.events")
        .description("Events of members by what the rules made of them")
        .tag("outcome", outcome)
        .register(meters);
  }

  private Counter faults(SetAside event) {
    return Counter.builder("punchcard.rules.faults")
        .description("Events set aside by the rule that failed on them")
        .tag("agreement", event.rule().agreement().value())
        .tag("rule", event.rule().rule().id().value())
        .tag("fault", tag(event.fault()))
        .register(meters);
  }

  private static String tag(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
