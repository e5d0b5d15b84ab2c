package punchcard.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import punchcard.cli.audit.AuditReport;
import punchcard.cli.audit.Balances;
import punchcard.cli.audit.Findings;
import punchcard.cli.audit.JsonReport;
import punchcard.cli.audit.StoredBalances;
import punchcard.cli.audit.StoredReports;

/// Proves the journal as far as it is committed when the command begins.
@Command(
    name = "audit",
    description = "Re-reads the whole journal and proves that it holds.",
    exitCodeOnExecutionException = 2,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the journal holds",
      "1:something is wrong with it",
      "2:it could not be read, or the words make no sense"
    })
final class Audit implements Callable<Integer> {
  private static final int FIRST = 100;

  /// What reads the report.
  enum Format {
    /// People.
    TEXT,
    /// Programs.
    JSON
  }

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "One of ${COMPLETION-CANDIDATES}; by default text, for people.")
  private Format format = Format.TEXT;

  @Option(names = "--all", description = "Tells all findings, not only the first " + FIRST + ".")
  private boolean all;

  @Option(
      names = "--database",
      paramLabel = "JDBC-URL",
      description =
          "The reporting database, to compare its balances, too:"
              + " jdbc:postgresql://localhost:7404/reporting is the local stack's.")
  private @Nullable String database;

  @Option(
      names = "--database-user",
      paramLabel = "NAME",
      defaultValue = "${env:PUNCHCARD_JDBC_USER:-punchcard}",
      description = "By default ${DEFAULT-VALUE} (PUNCHCARD_JDBC_USER).")
  private String databaseUser = "";

  @Option(
      names = "--database-password",
      paramLabel = "PASSWORD",
      defaultValue = "${env:PUNCHCARD_JDBC_PASSWORD:-punchcard}",
      description = "By default that of the local stack (PUNCHCARD_JDBC_PASSWORD).")
  private String databasePassword = "";

  @Option(
      names = "--zone",
      converter = Zones.class,
      defaultValue = "${env:PUNCHCARD_ZONE:-America/New_York}",
      description = "The programme's time zone, by default ${DEFAULT-VALUE} (PUNCHCARD_ZONE).")
  private ZoneId zone = ZoneId.of("UTC");

  @Option(
      names = "--progress",
      negatable = true,
      defaultValue = "${env:PUNCHCARD_PROGRESS:-false}",
      fallbackValue = "true",
      description = "Shows a progress bar; by default where standard error is a terminal.")
  private boolean progress;

  @Mixin private LedgerOptions ledger = new LedgerOptions();

  @Mixin private LogOptions log = new LogOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, SQLException {
    // First what is kept, then the journal's ends: so the journal has all that it was made of.
    Balances stored =
        database == null
            ? Balances.NONE
            : StoredBalances.in(database, databaseUser, databasePassword);
    StoredReports reports = new ReportReading(log.kafka(), log.registry(), zone).read();
    try (JournalAuditing journal = new JournalAuditing(log.kafka(), log.registry())) {
      Findings findings = new Findings(all ? Integer.MAX_VALUE : FIRST);
      AuditProgress bar = new AuditProgress(System.err, progress, journal.end());
      Balances balances = stored.and(ledger.balances(journal));
      AuditReport report = journal.audit(zone, findings, balances, reports, bar);
      tell(report);
      return report.isSound() ? 0 : 1;
    }
  }

  private void tell(AuditReport report) {
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case TEXT -> report.lines().forEach(out::println);
      case JSON -> out.println(new JsonReport().text(report));
    }
    out.flush();
  }
}
