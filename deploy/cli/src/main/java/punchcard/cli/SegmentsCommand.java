package punchcard.cli;

import picocli.CommandLine.Command;

/// What concerns segments of members.
@Command(
    name = "segments",
    description = "Tells who is in partners' segments.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {SegmentsImport.class})
final class SegmentsCommand {}
