package punchcard.cli.accounts;

import java.time.ZoneId;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import punchcard.cli.LogOptions;

/// Where the facts are, and in which zone months end.
final class AccountsOptions {
  @Mixin private LogOptions log = new LogOptions();

  @Option(
      names = "--zone",
      defaultValue = "${env:PUNCHCARD_ZONE:-America/New_York}",
      description = "The programme's time zone, by default ${DEFAULT-VALUE} (PUNCHCARD_ZONE).")
  private ZoneId zone = ZoneId.of("UTC");

  Facts read() {
    return Facts.read(log.kafka(), log.registry(), zone, System.err);
  }
}
