package punchcard.cli.replay;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import punchcard.cli.sheets.Format;

/// Tells one replay: what its dry run came to, and who has taken which step.
@Command(
    name = "show",
    description = "One replay: what its dry run came to, and who has taken which step, and when.",
    exitCodeOnExecutionException = 2)
final class ShowCommand implements Callable<Integer> {
  @Mixin private ReplayOptions replay = new ReplayOptions();

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "One of ${COMPLETION-CANDIDATES}, by default ${DEFAULT-VALUE}.")
  private Format format = Format.TABLE;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    format.print(ReplaySheets.of(replay.service().one(replay.id())), spec.commandLine().getOut());
    return 0;
  }
}
