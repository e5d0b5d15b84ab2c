package punchcard.onboarding.wiring;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import punchcard.events.SchemaRegistry;
import punchcard.onboarding.Pseudonyms;
import punchcard.onboarding.index.SlowLane;
import punchcard.onboarding.index.SlowLaneParts;
import punchcard.onboarding.person.TransitSeal;
import punchcard.runtime.Backlog;
import punchcard.runtime.ServiceSettings;

/// Puts the slow lane together.
@Factory
final class SlowLaneFactory {
  @Singleton
  @Bean(preDestroy = "close")
  HikariDataSource database(OnboardingSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(settings.database().url());
    config.setUsername(settings.database().user());
    config.setPassword(settings.database().password());
    config.setMaximumPoolSize(4);
    config.setConnectionTimeout(5_000);
    // Admission works without the database: only the slow lane waits for it.
    config.setInitializationFailTimeout(-1);
    // Else the pool asks its first connection; should that one break, none after it could be used.
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    return new HikariDataSource(config);
  }

  @Singleton
  @Bean(preDestroy = "close")
  SlowLane slowLane(
      ServiceSettings settings,
      SchemaRegistry registry,
      HikariDataSource database,
      Pseudonyms pseudonyms,
      TransitSeal seal,
      Backlog admission) {
    return new SlowLaneParts(
            settings.kafka(), settings.instance(), registry, database, pseudonyms, seal, admission)
        .slowLane();
  }
}
