package punchcard.cli.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import punchcard.cli.AgreementIds;
import punchcard.cli.RulesOptions;
import punchcard.kernel.AgreementId;

/// Proposes that what occurred on some days is decided again by a published version.
@Command(
    name = "propose",
    description = "Proposes that what occurred on some days is decided again by a version.",
    footer = "Exits with 0 if it is proposed, 2 if it could not be done.",
    exitCodeOnExecutionException = 2)
final class ProposeCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "AGREEMENT",
      converter = AgreementIds.class,
      description = "The agreement.")
  private AgreementId agreement = new AgreementId("none");

  @Parameters(index = "1", paramLabel = "VERSION", description = "Its version, published.")
  private int version;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DAY",
      description = "The first day of what occurred, such as 2026-11-01.")
  private LocalDate from = LocalDate.EPOCH;

  @Option(names = "--until", required = true, paramLabel = "DAY", description = "The last day.")
  private LocalDate until = LocalDate.EPOCH;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, for who approves it and for ever.")
  private String reason = "";

  @Option(
      names = "--totals",
      paramLabel = "FILE",
      description = "What a dry run came to, as JSON, for who approves it.")
  private @Nullable Path totals;

  @Mixin private RulesOptions rules = new RulesOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    ReplayTotals told = totals == null ? null : ReplayTotals.read(totals);
    String id =
        new Replays(rules.service())
            .propose(new ReplayProposal(agreement, version, from, until, reason, told));
    spec.commandLine().getOut().println("replay " + id + " is proposed");
    return 0;
  }
}
