package punchcard.ledger.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.ledger.books.AlertLog;
import punchcard.ledger.books.Background;
import punchcard.ledger.books.CoverMeters;
import punchcard.ledger.books.CoverWatching;
import punchcard.ledger.books.PeriodReporting;
import punchcard.ledger.books.ReportLog;
import punchcard.ledger.publishing.DecisionLog;
import punchcard.ledger.publishing.TermsLog;
import punchcard.runtime.ServiceSettings;

/// Makes what keeps the books beside the journal.
@Factory
final class BooksFactory {
  /// What the books are kept by, and what they write.
  static final List<Topic<?>> TOPICS =
      List.of(
          Topics.LEDGER_ENTRIES,
          Topics.PARTNER_TERMS,
          Topics.ACCOUNTING_DECISIONS,
          Topics.PERIOD_REPORTS,
          Topics.COVER_ALERTS);

  @Singleton
  @Bean(preDestroy = "close")
  ReportLog reportLog(ServiceSettings settings, SchemaRegistry registry) {
    return new ReportLog(settings.kafka(), registry);
  }

  @Singleton
  @Named("period-reports")
  @Bean(preDestroy = "close")
  Background periodReports(
      DecisionLog decisions,
      TermsLog terms,
      ReportLog reports,
      ServiceSettings settings,
      SchemaRegistry registry,
      MeterRegistry meters) {
    Runnable work =
        new PeriodReporting(decisions, terms, reports, settings.kafka(), registry, settings.zone());
    return new Background("period-reports", work, () -> {}, meters);
  }

  @Singleton
  @Bean(preDestroy = "close")
  AlertLog alertLog(ServiceSettings settings, SchemaRegistry registry) {
    return new AlertLog(settings.kafka(), registry);
  }

  @Singleton
  CoverWatching coverWatching(
      DecisionLog decisions,
      TermsLog terms,
      AlertLog alerts,
      ServiceSettings settings,
      SchemaRegistry registry,
      InstantSource clock) {
    Path folder = settings.state().resolve("cover-watching-" + settings.instance());
    return new CoverWatching(
        decisions, terms, alerts, settings.kafka(), registry, settings.zone(), folder, clock);
  }

  @Singleton
  @Named("cover-alerts")
  @Bean(preDestroy = "close")
  Background coverAlerts(CoverWatching watching, MeterRegistry meters) {
    CoverMeters measured = new CoverMeters(watching, meters);
    return new Background("cover-alerts", measured, watching::close, meters);
  }
}
