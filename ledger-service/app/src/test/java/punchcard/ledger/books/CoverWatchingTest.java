package punchcard.ledger.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import punchcard.accounting.decision.Matter;
import punchcard.accounting.exposure.CoverAlert;
import punchcard.accounting.exposure.CoverUse;
import punchcard.accounting.exposure.Payment;
import punchcard.accounting.money.Money;
import punchcard.accounting.money.MoneyUnit;
import punchcard.accounting.period.Cut;
import punchcard.events.Topics;
import punchcard.kernel.PartnerId;
import punchcard.ledger.records.AlertRecords;
import punchcard.ledger.wiring.SharedSchemaIds;

/// A partner that uses up its credit of 10.00 USD, watched by several instances over a real broker.
class CoverWatchingTest {
  private static final PartnerId GROCER = new PartnerId("grocer");
  private static final MoneyUnit USD = new MoneyUnit("USD");
  private static final String BERTA = "fedcba9876543210fedcba9876543210";

  @Test
  void each_crossing_is_told_once_whoever_watches_and_dies() throws Exception {
    try (Coalition coalition = new Coalition()) {
      coalition.agrees(Agreed.GROCER);
      Shopper berta = new Shopper(BERTA, coalition, Agreed.PROGRAMME);
      berta.earns(400, "grocer", "2026-01-05");
      watchAtOnce(coalition, 2);
      assertThat(told(coalition)).isEmpty();

      berta.earns(500, "grocer", "2026-01-06");
      coalition.writesAndDies(
          "ledger-cover-alerts", Topics.COVER_ALERTS, "grocer", AlertRecords.record(half()));
      watchAtOnce(coalition, 3);
      watchAtOnce(coalition, 1);
      assertThat(told(coalition)).containsExactly("1 Passed[perMille=[500, 800]] 900 9.00 USD");

      berta.earns(200, "grocer", "2026-01-07");
      watchAtOnce(coalition, 2);
      coalition.decides(
          new Matter.Paying(
              new Payment(GROCER, new Money(8_00, USD), LocalDate.of(2026, 1, 8), "R-1")));
      watchAtOnce(coalition, 2);
      assertThat(told(coalition))
          .containsExactly(
              "1 Passed[perMille=[500, 800]] 900 9.00 USD",
              "2 Exceeded[] 1100 11.00 USD",
              "3 Eased[] 300 3.00 USD");
    }
  }

  /// What an instance would write that dies while it does.
  private static CoverAlert half() {
    return new CoverAlert(
        GROCER,
        1,
        Instant.parse("2026-01-06T12:00:00Z"),
        1,
        new CoverUse(new Money(9_00, USD), 900, List.of(500, 800), false),
        new CoverAlert.Change.Eased(),
        Cut.of(Map.of()));
  }

  private static List<String> told(Coalition coalition) {
    return coalition.committed(Topics.COVER_ALERTS).stream()
        .map(record -> AlertRecords.read(record.value()))
        .map(
            alert ->
                "%d %s %d %s"
                    .formatted(
                        alert.number(),
                        alert.change(),
                        alert.use().usedPerMille(),
                        alert.use().owed()))
        .toList();
  }

  private static CoverWatching watching(Coalition coalition, AlertLog log) {
    return new CoverWatching(
        coalition.decisions,
        coalition.terms,
        log,
        coalition.bootstrap(),
        SharedSchemaIds.IDS,
        Coalition.ZONE,
        InstantSource.system());
  }

  /// Each has read nothing before, as after a start.
  private static void watchAtOnce(Coalition coalition, int instances) throws Exception {
    Callable<Void> one =
        () -> {
          try (AlertLog log = new AlertLog(coalition.bootstrap(), SharedSchemaIds.IDS);
              CoverWatching watching = watching(coalition, log)) {
            while (watching.standings().isEmpty()) watching.run();
          }
          return null;
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(instances)) {
      for (Future<Void> done : threads.invokeAll(Collections.nCopies(instances, one))) done.get();
    }
  }
}
