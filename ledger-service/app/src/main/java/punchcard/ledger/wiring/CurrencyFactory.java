package punchcard.ledger.wiring;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import punchcard.events.SchemaRegistry;
import punchcard.ledger.publishing.CurrencyLog;
import punchcard.ledger.publishing.CurrencyPublisher;
import punchcard.runtime.ServiceSettings;

/// Makes what reads and publishes currencies.
@Factory
final class CurrencyFactory {
  @Singleton
  @Bean(preDestroy = "close")
  CurrencyLog currencyLog(ServiceSettings settings, SchemaRegistry registry) {
    return new CurrencyLog(settings.kafka(), registry);
  }

  @Singleton
  CurrencyPublisher currencyPublisher(CurrencyLog log, SchemaRegistry registry) {
    return new CurrencyPublisher(log, registry);
  }
}
