package punchcard.ledger.books;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import punchcard.kernel.PartnerId;

/// Watches covers, and measures after each round how far each partner's is used.
public final class CoverMeters implements Runnable {
  private final CoverWatching watching;
  private final MultiGauge used;

  public CoverMeters(CoverWatching watching, MeterRegistry meters) {
    this.watching = watching;
    this.used =
        MultiGauge.builder("punchcard.cover.used.permille")
            .description("How much of a partner's deposit or credit is used.")
            .register(meters);
  }

  @Override
  public void run() {
    watching.run();
    watching.standings().ifPresent(this::measure);
  }

  private void measure(Map<PartnerId, CoverStanding> standings) {
    used.register(
        standings.values().stream()
            .<Row<?>>map(
                of ->
                    Row.of(
                        Tags.of("partner", of.terms().partner().value()), of.use().usedPerMille()))
            .toList(),
        true);
  }
}
