package punchcard.cli.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import punchcard.cli.RulesOptions;
import punchcard.cli.sheets.Format;

/// Tells all replays.
@Command(
    name = "list",
    description = "All replays, the oldest first, and what became of them.",
    exitCodeOnExecutionException = 2)
final class ListCommand implements Callable<Integer> {
  @Option(
      names = "--format",
      defaultValue = "table",
      description = "One of ${COMPLETION-CANDIDATES}, by default ${DEFAULT-VALUE}.")
  private Format format = Format.TABLE;

  @Mixin private RulesOptions rules = new RulesOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    List<JsonNode> all = new Replays(rules.service()).all();
    format.print(List.of(ReplaySheets.replays(all)), spec.commandLine().getOut());
    return 0;
  }
}
