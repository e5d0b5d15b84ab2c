package punchcard.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import punchcard.cli.accounts.ExposureCommand;
import punchcard.cli.accounts.LiabilityCommand;
import punchcard.cli.accounts.StatementsCommand;
import punchcard.cli.agreements.AgreementsCommand;
import punchcard.cli.agreements.ExplainCommand;
import punchcard.cli.replay.ReplayCommand;

/// `deploy/cli/punchcard`: exits with 0 when done, 1 when something failed, 2 when the words make
/// no sense; what else a command's exit says is in its help.
@Command(
    name = "punchcard",
    description = "What operators do with the log.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      Audit.class,
      Export.class,
      Import.class,
      SegmentsCommand.class,
      LiabilityCommand.class,
      StatementsCommand.class,
      ExposureCommand.class,
      AgreementsCommand.class,
      ExplainCommand.class,
      ReplayCommand.class
    })
final class Punchcard {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Tells this.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  private Punchcard() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Punchcard())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Punchcard::tell);
  }

  private static int tell(Exception e, CommandLine command, CommandLine.ParseResult asked) {
    command.getErr().println("punchcard: " + e.getMessage());
    return command.getCommandSpec().exitCodeOnExecutionException();
  }
}
