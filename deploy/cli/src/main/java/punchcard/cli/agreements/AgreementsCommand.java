package punchcard.cli.agreements;

import picocli.CommandLine.Command;

/// What concerns agreements.
@Command(
    name = "agreements",
    description = "Checks and publishes agreements' files; tells what was published and changed.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      CheckCommand.class,
      PublishCommand.class,
      AcceptCommand.class,
      ApproveCommand.class,
      HistoryCommand.class,
      DiffCommand.class
    })
public final class AgreementsCommand {}
