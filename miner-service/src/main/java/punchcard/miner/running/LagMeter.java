package punchcard.miner.running;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.discovery.event.ServiceReadyEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punchcard.miner.reporting.Reporting;
import punchcard.miner.reporting.Version.Stage;

/// Measures each miner's lag for the metrics. What cannot be measured is no number.
@Singleton
final class LagMeter implements ApplicationEventListener<ServiceReadyEvent> {
  private static final Logger log = LoggerFactory.getLogger(LagMeter.class);
  private static final int SECONDS_BETWEEN = 5;

  private final MinerStatuses statuses;
  private final Map<String, Long> lags = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("lag-meter").factory());

  LagMeter(MinerStatuses statuses, Reporting reporting, MeterRegistry meters) {
    this.statuses = statuses;
    reporting.miners().forEach(miner -> register(miner.name(), meters));
  }

  private void register(String miner, MeterRegistry meters) {
    Gauge.builder("punchcard.miner.lag", () -> lags.get(miner))
        .description("Records of its log that the live version has not folded yet")
        .tag("miner", miner)
        .register(meters);
  }

  @Override
  public void onApplicationEvent(ServiceReadyEvent event) {
    var unused = clock.scheduleWithFixedDelay(this::measure, 1, SECONDS_BETWEEN, TimeUnit.SECONDS);
  }

  private void measure() {
    try {
      for (MinerStatus status : statuses.now())
        if (status.version().stage() == Stage.LIVE)
          lags.put(status.version().miner(), status.lag());
    } catch (SQLException | KafkaException e) {
      lags.clear();
      log.debug("the lag cannot be measured now", e);
    }
  }

  @PreDestroy
  void close() {
    clock.shutdownNow();
  }
}
