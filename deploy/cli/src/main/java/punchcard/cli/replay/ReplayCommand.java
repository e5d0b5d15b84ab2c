package punchcard.cli.replay;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import punchcard.cli.LogOptions;
import punchcard.cli.RulesOptions;
import punchcard.cli.Zones;
import punchcard.cli.sheets.Format;
import punchcard.cli.whatif.WhatIf;

/// Tries an agreement's file on the past, and has the past decided again by it once two operators
/// want that.
@Command(
    name = "replay",
    description = {
      "Tells what an agreement's file would have given for what occurred on some days, beside what"
          + " was posted; and proposes that it is given.",
      "Commands tell what becomes of proposals."
    },
    footer = "Exits with 0 when told or proposed, 2 if it could not be done.",
    exitCodeOnExecutionException = 2,
    subcommands = {
      ProposeCommand.class,
      ListCommand.class,
      ShowCommand.class,
      ApproveCommand.class,
      ReverseCommand.class,
      ApproveReversalCommand.class
    })
public final class ReplayCommand implements Callable<Integer> {
  @Option(names = "--agreement", paramLabel = "FILE", description = "The agreement's file.")
  private @Nullable Path agreement;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "The first day of what occurred, such as 2026-11-01.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "The last day.")
  private @Nullable LocalDate to;

  @Option(names = "--dry-run", description = "Tells what it would change. Nothing is posted.")
  private boolean dryRun;

  @Option(
      names = "--propose",
      description = "Proposes it with what it would change, for another operator to approve.")
  private boolean propose;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why it is proposed.")
  private @Nullable String reason;

  @Option(
      names = "--member",
      paramLabel = "ID",
      description = "Of this member, explains each event that would earn something else.")
  private @Nullable String member;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "One of ${COMPLETION-CANDIDATES}, by default ${DEFAULT-VALUE}.")
  private Format format = Format.TABLE;

  @Option(
      names = "--zone",
      converter = Zones.class,
      defaultValue = "${env:PUNCHCARD_ZONE:-America/New_York}",
      description = "The programme's time zone, by default ${DEFAULT-VALUE} (PUNCHCARD_ZONE).")
  private ZoneId zone = ZoneId.of("UTC");

  @Mixin private LogOptions log = new LogOptions();

  @ArgGroup(exclusive = false, heading = "Who proposes it:%n")
  private @Nullable RulesOptions rules;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Path file = given(agreement, "--agreement FILE");
    LocalDate first = given(from, "--from DAY");
    LocalDate last = given(to, "--to DAY");
    if (last.isBefore(first)) throw noSense("--to " + last + " is before --from " + first + ".");
    if (dryRun == propose) throw noSense("Either --dry-run or --propose.");
    String why = propose ? given(reason, "--reason TEXT") : "";
    RulesOptions who = propose ? given(rules, "--token-file FILE") : null;
    WhatIf whatIf = WhatIf.of(file, first, last, member, zone, log);
    PrintWriter out = spec.commandLine().getOut();
    format.print(whatIf.sheets(), out);
    if (who != null) out.println(proposed(whatIf, first, last, why, who));
    out.flush();
    return 0;
  }

  /// It is another one, if the file is no version that is published.
  private static String proposed(
      WhatIf whatIf, LocalDate first, LocalDate last, String reason, RulesOptions who)
      throws IOException {
    var candidate = whatIf.candidate();
    if (!candidate.isPublished())
      throw new IOException(
          "No version of "
              + candidate.agreement()
              + " has this text: publish it first, so that who has to pay for it accepts it.");
    ReplayProposal proposal =
        new ReplayProposal(
            candidate.agreement(),
            candidate.version(),
            first,
            last,
            reason,
            ReplayTotals.of(whatIf));
    return "replay " + new Replays(who.service()).propose(proposal) + " is proposed";
  }

  private <T> T given(@Nullable T option, String name) {
    if (option == null) throw noSense("Missing: " + name);
    return option;
  }

  private ParameterException noSense(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
