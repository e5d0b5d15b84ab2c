package punchcard.miner.reporting;

import java.util.Map;

/// Where the reporting database is.
///
/// @param analystPassword of the read-only role `analyst`
public record ReportingSettings(
    String jdbcUrl, String user, String password, String analystPassword) {

  /// Reads `PUNCHCARD_*` variables, with the local stack's values for what is not set.
  public static ReportingSettings from(Map<String, String> environment) {
    return new ReportingSettings(
        environment.getOrDefault(
            "PUNCHCARD_JDBC_URL", "jdbc:postgresql://localhost:7404/reporting"),
        environment.getOrDefault("PUNCHCARD_JDBC_USER", "punchcard"),
        environment.getOrDefault("PUNCHCARD_JDBC_PASSWORD", "punchcard"),
        environment.getOrDefault("PUNCHCARD_ANALYST_PASSWORD", "analyst"));
  }
}
