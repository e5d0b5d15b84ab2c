package punchcard.ledger.wiring;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import punchcard.events.SchemaRegistry;
import punchcard.ledger.publishing.DecisionLog;
import punchcard.ledger.publishing.DecisionPublisher;
import punchcard.ledger.publishing.JournalEnds;
import punchcard.ledger.publishing.TermsLog;
import punchcard.ledger.publishing.TermsPublisher;
import punchcard.runtime.ServiceSettings;

/// Makes what reads and publishes partners' terms and accountants' decisions.
@Factory
final class AccountingFactory {
  @Singleton
  @Bean(preDestroy = "close")
  TermsLog termsLog(ServiceSettings settings, SchemaRegistry registry) {
    return new TermsLog(settings.kafka(), registry);
  }

  @Singleton
  TermsPublisher termsPublisher(TermsLog log, SchemaRegistry registry) {
    return new TermsPublisher(log, registry);
  }

  @Singleton
  @Bean(preDestroy = "close")
  DecisionLog decisionLog(ServiceSettings settings, SchemaRegistry registry) {
    return new DecisionLog(settings.kafka(), registry);
  }

  @Singleton
  DecisionPublisher decisionPublisher(DecisionLog log, ServiceSettings settings) {
    JournalEnds journal = new JournalEnds(settings.kafka());
    return new DecisionPublisher(log, journal, settings.zone());
  }
}
