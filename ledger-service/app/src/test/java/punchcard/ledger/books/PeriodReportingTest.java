package punchcard.ledger.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import punchcard.accounting.money.MoneyUnit;
import punchcard.accounting.report.PeriodReport;
import punchcard.accounting.report.ReportSubject.Settling;
import punchcard.accounting.terms.Party;
import punchcard.accounting.text.Sha256;
import punchcard.events.Topics;
import punchcard.kernel.PartnerId;
import punchcard.ledger.records.ReportRecords;
import punchcard.ledger.wiring.SharedSchemaIds;

/// A month that is closed, reported by several instances over a real broker.
class PeriodReportingTest {
  private static final YearMonth JANUARY = YearMonth.of(2026, 1);
  private static final String BERTA = "fedcba9876543210fedcba9876543210";

  @Test
  void a_closed_months_reports_are_stored_once_whoever_dies_in_between() throws Exception {
    try (Coalition coalition = new Coalition()) {
      coalition.agrees(Agreed.GROCER);
      coalition.agrees(Agreed.GYM);
      Shopper berta = new Shopper(BERTA, coalition::append, Agreed.PROGRAMME);
      berta.earns(1_000, "grocer", "2026-01-05");
      berta.spends(600, "gym", "2026-01-10");
      runAtOnce(coalition, 1);
      assertThat(stored(coalition)).isEmpty();

      coalition.closes(JANUARY);
      berta.earns(500, "grocer", "2026-01-30");
      PeriodReport half = new PeriodReport(JANUARY, gym(), 1, "half done", Sha256.of("half done"));
      coalition.writesAndDies(
          "ledger-period-reports", Topics.PERIOD_REPORTS, half.id(), ReportRecords.record(half));
      runAtOnce(coalition, 3);
      runAtOnce(coalition, 1);

      assertThat(stored(coalition))
          .extracting(ConsumerRecord::key)
          .containsExactlyInAnyOrder(
              "2026-01/partner:grocer/USD",
              "2026-01/partner:gym/USD",
              "2026-01/operator/USD",
              "2026-01/liability");
      try (ReportLog log = new ReportLog(coalition.bootstrap(), SharedSchemaIds.IDS)) {
        PeriodReport report = log.of(JANUARY, gym()).orElseThrow();
        assertThat(report.text()).contains("party: partner:gym\n", "total: 4.80 USD\n");
        assertThat(report.sha256()).isEqualTo(Sha256.of(report.text()));
        assertThat(log.all())
            .filteredOn(it -> it.subject().text().equals("liability"))
            .singleElement()
            .extracting(PeriodReport::text)
            .asString()
            .startsWith("liability report, format 1\nperiod: 2026-01\n")
            .contains("points POINTS of grocer | opening 0 | issued 1000 | redeemed 600 |");
      }
    }
  }

  private static Settling gym() {
    return new Settling(Party.of(new PartnerId("gym")), new MoneyUnit("USD"));
  }

  private static List<ConsumerRecord<String, punchcard.avro.PeriodReport>> stored(
      Coalition coalition) {
    return coalition.committed(Topics.PERIOD_REPORTS);
  }

  private static void runAtOnce(Coalition coalition, int instances) throws Exception {
    Callable<Void> one =
        () -> {
          try (ReportLog log = new ReportLog(coalition.bootstrap(), SharedSchemaIds.IDS)) {
            new PeriodReporting(
                    coalition.decisions,
                    coalition.terms,
                    log,
                    coalition.bootstrap(),
                    SharedSchemaIds.IDS,
                    Coalition.ZONE)
                .run();
          }
          return null;
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(instances)) {
      for (Future<Void> done : threads.invokeAll(Collections.nCopies(instances, one))) done.get();
    }
  }
}
