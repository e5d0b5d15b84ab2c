package punchcard.onboarding.wiring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punchcard.onboarding.rights.OpenRequest;
import punchcard.onboarding.rights.ReadOpenRequests;
import punchcard.runtime.ServiceSettings;

/// How many requests of members' rights are open, and how many of them overdue, of all members:
/// each instance says the same. While it cannot be read, what was read last is told.
@Singleton
final class OverdueRequests {
  private static final Logger log = LoggerFactory.getLogger(OverdueRequests.class);

  private final ReadOpenRequests requests;
  private final ServiceSettings settings;
  private final InstantSource clock;
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger overdue = new AtomicInteger();

  OverdueRequests(
      ReadOpenRequests requests,
      ServiceSettings settings,
      InstantSource clock,
      MeterRegistry meters) {
    this.requests = requests;
    this.settings = settings;
    this.clock = clock;
    register("punchcard.rights.requests.open", "not answered", open, meters);
    register("punchcard.rights.requests.overdue", "past their due day", overdue, meters);
  }

  private static void register(
      String name, String what, AtomicInteger number, MeterRegistry meters) {
    Gauge.builder(name, number, AtomicInteger::get)
        .description("Requests of members' rights that are " + what)
        .register(meters);
  }

  @Scheduled(initialDelay = "1m", fixedDelay = "10m")
  void count() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
    try {
      List<OpenRequest> all = requests.all();
      open.set((int) all.stream().filter(request -> request.isOpen(today)).count());
      overdue.set((int) all.stream().filter(request -> request.isOverdue(today)).count());
    } catch (IOException e) {
      log.warn("open requests are counted in ten minutes", e);
    }
  }
}
