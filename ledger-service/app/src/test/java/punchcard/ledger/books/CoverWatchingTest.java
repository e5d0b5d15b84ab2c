package punchcard.ledger.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
  void each_crossing_is_told_once_whoever_watches_and_dies(@TempDir Path folder) throws Exception {
    try (Coalition coalition = new Coalition()) {
      coalition.agrees(Agreed.GROCER);
      Shopper berta = new Shopper(BERTA, coalition::append, Agreed.PROGRAMME);
      berta.earns(400, "grocer", "2026-01-05");
      watchAtOnce(coalition, folder, 2);
      assertThat(told(coalition)).isEmpty();

      berta.earns(500, "grocer", "2026-01-06");
      coalition.writesAndDies(
          "ledger-cover-alerts", Topics.COVER_ALERTS, "grocer", AlertRecords.record(half()));
      watchAtOnce(coalition, folder, 3);
      watchAtOnce(coalition, folder, 1);
      assertThat(told(coalition)).containsExactly("1 Passed[perMille=[500, 800]] 900 9.00 USD");

      berta.earns(200, "grocer", "2026-01-07");
      watchAtOnce(coalition, folder, 2);
      coalition.decides(
          new Matter.Paying(
              new Payment(GROCER, new Money(8_00, USD), LocalDate.of(2026, 1, 8), "R-1")));
      watchAtOnce(coalition, folder, 2);
      assertThat(told(coalition))
          .containsExactly(
              "1 Passed[perMille=[500, 800]] 900 9.00 USD",
              "2 Exceeded[] 1100 11.00 USD",
              "3 Eased[] 300 3.00 USD");
    }
  }

  @Test
  void what_is_agreed_meanwhile_is_counted_anew_in_the_same_folder(@TempDir Path folder) {
    try (Coalition coalition = new Coalition()) {
      coalition.agrees(Agreed.GROCER);
      Shopper berta = new Shopper(BERTA, coalition::append, Agreed.PROGRAMME);
      berta.earns(400, "grocer", "2026-01-05");
      try (AlertLog log = new AlertLog(coalition.bootstrap(), SharedSchemaIds.IDS);
          CoverWatching watching = watching(coalition, log, folder)) {
        while (watching.standings().isEmpty()) watching.run();
        var before = watching.standings();

        coalition.agrees(Agreed.GYM);
        berta.earns(500, "grocer", "2026-01-06");
        while (watching.standings().equals(before)) watching.run();
        assertThat(watching.standings().orElseThrow().get(GROCER))
            .extracting(standing -> standing.use().owed())
            .isEqualTo(new Money(9_00, USD));
      }
      EntriesOnDisk.emptyIn(folder).close();
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

  private static CoverWatching watching(Coalition coalition, AlertLog log, Path folder) {
    return new CoverWatching(
        coalition.decisions,
        coalition.terms,
        log,
        coalition.bootstrap(),
        SharedSchemaIds.IDS,
        Coalition.ZONE,
        folder,
        InstantSource.system());
  }

  /// Each has read nothing before, as after a start, and has a folder in which others have left
  /// theirs.
  private static void watchAtOnce(Coalition coalition, Path folder, int instances)
      throws Exception {
    List<Callable<Void>> each = new ArrayList<>();
    for (int i = 0; i < instances; i++) each.add(one(coalition, folder.resolve("instance-" + i)));
    try (ExecutorService threads = Executors.newFixedThreadPool(instances)) {
      for (Future<Void> done : threads.invokeAll(each)) done.get();
    }
  }

  private static Callable<Void> one(Coalition coalition, Path folder) {
    return () -> {
      try (AlertLog log = new AlertLog(coalition.bootstrap(), SharedSchemaIds.IDS);
          CoverWatching watching = watching(coalition, log, folder)) {
        while (watching.standings().isEmpty()) watching.run();
      }
      // Who has let go of the folder leaves it to the next.
      EntriesOnDisk.emptyIn(folder).close();
      return null;
    };
  }
}
