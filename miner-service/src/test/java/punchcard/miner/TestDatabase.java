package punchcard.miner;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import punchcard.miner.reporting.ReportingSettings;

/// Points the service at a test's own database.
@Factory
final class TestDatabase {
  @Singleton
  @Replaces(ReportingSettings.class)
  ReportingSettings settings(@Property(name = "test.jdbc-url") String url) {
    return new ReportingSettings(url, "postgres", "postgres", "analyst");
  }
}
