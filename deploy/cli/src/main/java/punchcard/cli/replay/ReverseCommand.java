package punchcard.cli.replay;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Proposes to reverse a replay.
@Command(
    name = "reverse",
    description = "Proposes to reverse, as a whole, a replay that was approved.",
    exitCodeOnExecutionException = 2)
final class ReverseCommand implements Callable<Integer> {
  @Mixin private ReplayOptions replay = new ReplayOptions();

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, for who approves it and for ever.")
  private String reason = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    replay.service().reverse(replay.id(), reason);
    spec.commandLine().getOut().println("replay " + replay.id() + ": its reversal is proposed");
    return 0;
  }
}
