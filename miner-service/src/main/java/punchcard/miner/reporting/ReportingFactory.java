package punchcard.miner.reporting;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;

/// Makes the connections to the reporting database.
@Factory
final class ReportingFactory {
  private static final int CONNECTIONS = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Singleton
  ReportingSettings settings() {
    return ReportingSettings.from(System.getenv());
  }

  @Singleton
  Database database(HikariDataSource connections) {
    return new Database(connections);
  }

  @Singleton
  @Bean(preDestroy = "close")
  HikariDataSource connections(ReportingSettings settings) {
    return new HikariDataSource(pool(settings));
  }

  static HikariConfig pool(ReportingSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("reporting");
    config.setJdbcUrl(settings.jdbcUrl());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE.toMillis());
    // The service starts without a database and waits for it.
    config.setInitializationFailTimeout(-1);
    // Else the pool asks its first connection; should that one break, none after it could be used.
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    // A commit lost in a crash loses rows and position together, and the log still has them.
    config.setConnectionInitSql("set synchronous_commit = off");
    config.addDataSourceProperty("ApplicationName", "punchcard-miner");
    return config;
  }
}
