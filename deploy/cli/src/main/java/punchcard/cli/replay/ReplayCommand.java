package punchcard.cli.replay;

import picocli.CommandLine.Command;

/// What concerns replays.
@Command(
    name = "replay",
    description = "Has the past decided again by a published version, once two operators want it.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ProposeCommand.class,
      ListCommand.class,
      ShowCommand.class,
      ApproveCommand.class,
      ReverseCommand.class,
      ApproveReversalCommand.class
    })
public final class ReplayCommand {}
