package punchcard.openid;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/// The database and what is kept in it.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
  private static final int CONNECTIONS = 8;
  private static final int PATIENCE_MILLIS = 30_000;

  @Bean
  HikariDataSource dataSource(ProviderSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(settings.database().url());
    config.setUsername(settings.database().user());
    config.setPassword(settings.database().password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setInitializationFailTimeout(PATIENCE_MILLIS);
    return new HikariDataSource(config);
  }

  @Bean
  JdbcTemplate database(HikariDataSource source) {
    new ResourceDatabasePopulator(new ClassPathResource("schema.sql", OpenIdProvider.class))
        .execute(source);
    return new JdbcTemplate(source);
  }

  @Bean
  SigningKeys signingKeys(JdbcTemplate database) {
    return new SigningKeys(database);
  }

  @Bean
  Clients clients(JdbcTemplate database, ProviderSettings settings) {
    Clients clients = new Clients(database);
    clients.keep(Registrations.app());
    settings
        .localSecret()
        .ifPresentOrElse(
            secret -> clients.keep(Registrations.local(secret)),
            () -> {
              var _ = clients.delete(Registrations.LOCAL);
            });
    return clients;
  }

  @Bean
  People people(JdbcTemplate database, Secrets secrets) {
    return new People(database, secrets);
  }

  @Bean
  Secrets secrets() {
    return new Secrets();
  }
}
