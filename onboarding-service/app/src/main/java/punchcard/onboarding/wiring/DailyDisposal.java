package punchcard.onboarding.wiring;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punchcard.onboarding.person.KeysUnavailable;
import punchcard.onboarding.register.Disposals;

/// Disposes once a day; what fails is done the next time, which takes up all that is left.
@Singleton
final class DailyDisposal {
  private static final Logger log = LoggerFactory.getLogger(DailyDisposal.class);

  private final Disposals disposals;
  private final InstantSource clock;

  DailyDisposal(Disposals disposals, InstantSource clock) {
    this.disposals = disposals;
    this.clock = clock;
  }

  @Scheduled(initialDelay = "1m", fixedDelay = "24h")
  void dispose() {
    try {
      disposals.dispose(clock.instant());
    } catch (SQLException | KeysUnavailable e) {
      log.warn("what is past its time is disposed of tomorrow", e);
    }
  }
}
