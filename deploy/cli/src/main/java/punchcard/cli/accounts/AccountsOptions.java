package punchcard.cli.accounts;

import java.time.YearMonth;
import java.time.ZoneId;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import punchcard.cli.LogOptions;
import punchcard.cli.Zones;

/// Where the facts are, and in which zone months end.
final class AccountsOptions {
  @Mixin private LogOptions log = new LogOptions();

  @Option(
      names = "--zone",
      converter = Zones.class,
      defaultValue = "${env:PUNCHCARD_ZONE:-America/New_York}",
      description = "The programme's time zone, by default ${DEFAULT-VALUE} (PUNCHCARD_ZONE).")
  private ZoneId zone = ZoneId.of("UTC");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  Facts read() {
    return Facts.read(log.kafka(), log.registry(), zone, System.err);
  }

  /// As [#read()], for the accounts of a month.
  ///
  /// @throws ParameterException if it is yet to come
  Facts readFor(YearMonth period) {
    if (period.isAfter(YearMonth.now(zone))) throw noSense(period + " is yet to come.");
    return read();
  }

  /// What the user is told whose words make no sense.
  ParameterException noSense(String why) {
    return new ParameterException(command.commandLine(), why);
  }
}
