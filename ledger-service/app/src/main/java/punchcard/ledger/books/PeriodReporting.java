package punchcard.ledger.books;

import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punchcard.accounting.period.Closing;
import punchcard.accounting.report.PeriodReport;
import punchcard.accounting.report.PeriodReports;
import punchcard.events.SchemaRegistry;
import punchcard.ledger.publishing.DecisionLog;
import punchcard.ledger.publishing.TermsLog;
import punchcard.runtime.versions.Published;
import punchcard.runtime.versions.VersionPublisher;

/// Works out the reports of each month that is closed, and stores them, once.
///
/// Whoever works a closed month out gets the same bytes, so any instance may, and several may at
/// once. Before it writes, it fences whoever began before and looks whether the month is there
/// (as `VersionPublisher` says): the first that commits has written it, all others have not.
public final class PeriodReporting implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(PeriodReporting.class);
  private static final String TRANSACTIONAL_ID = "ledger-period-reports";

  private final DecisionLog decisions;
  private final TermsLog terms;
  private final ReportLog reports;
  private final String kafka;
  private final SchemaRegistry registry;
  private final ZoneId zone;
  private final VersionPublisher<String, PeriodReport> publisher;

  /// @param zone of the programme's months
  public PeriodReporting(
      DecisionLog decisions,
      TermsLog terms,
      ReportLog reports,
      String kafka,
      SchemaRegistry registry,
      ZoneId zone) {
    this.decisions = decisions;
    this.terms = terms;
    this.reports = reports;
    this.kafka = kafka;
    this.registry = registry;
    this.zone = zone;
    this.publisher = new VersionPublisher<>(reports.versions(), TRANSACTIONAL_ID, List.of());
  }

  /// Stores what is missing, the oldest month first.
  @Override
  public void run() {
    Books books = Books.read(decisions, terms);
    Published<String, PeriodReport> stored = reports.read();
    for (Closing closing : books.decisions().closings())
      if (!ReportLog.has(stored, closing.period())) store(closing, books);
  }

  private void store(Closing closing, Books books) {
    List<PeriodReport> month =
        PeriodReports.of(
            closing.period(),
            books.periods(zone),
            books.book(),
            books.decisions().estimates(),
            new JournalUpTo(kafka, registry, closing.upTo()));
    List<PeriodReport> stored =
        publisher.publishAll(known -> ReportLog.has(known, closing.period()) ? List.of() : month);
    log.info("{} reports of {} stored", stored.size(), closing.period());
  }
}
