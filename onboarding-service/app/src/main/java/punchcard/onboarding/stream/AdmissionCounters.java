package punchcard.onboarding.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Outcome;
import punchcard.onboarding.Outcome.Admitted;
import punchcard.onboarding.Outcome.Aimed;
import punchcard.onboarding.Outcome.Consented;
import punchcard.onboarding.Outcome.Duplicate;
import punchcard.onboarding.Outcome.Forward;
import punchcard.onboarding.Outcome.Linked;
import punchcard.onboarding.Outcome.LookUp;
import punchcard.onboarding.Outcome.SignedUp;
import punchcard.onboarding.Rejected;

/// Counts outcomes per partner. What an aborted transaction counted is counted again with its
/// repeat: the log is exact, a counter shows the trend.
final class AdmissionCounters {
  private final MeterRegistry meters;
  private final Map<Label, Counter> counters = new ConcurrentHashMap<>();

  AdmissionCounters(MeterRegistry meters) {
    this.meters = meters;
  }

  private record Label(String name, String partner, String reason) {}

  void count(PartnerId partner, Outcome outcome) {
    Label label =
        switch (outcome) {
          case SignedUp _, Linked _, Admitted _, Consented _, Aimed _ ->
              label("punchcard.events.admitted", partner);
          case Duplicate _ -> label("punchcard.events.duplicates", partner);
          case Forward _ -> label("punchcard.events.forwarded", partner);
          case LookUp _ -> label("punchcard.events.slow.lane", partner);
          case Rejected rejected ->
              new Label("punchcard.events.rejected", partner.value(), rejected.reason().name());
        };
    counters.computeIfAbsent(label, this::counter).increment();
  }

  private static Label label(String name, PartnerId partner) {
    return new Label(name, partner.value(), "");
  }

  private Counter counter(Label label) {
    Counter.Builder counter = Counter.builder(label.name()).tag("partner", label.partner());
    if (!label.reason().isEmpty()) counter.tag("reason", label.reason());
    return counter.register(meters);
  }
}
