package punchcard.cli.replay;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Approves that a replay is reversed.
@Command(
    name = "approve-reversal",
    description = "Approves that a replay is reversed, as another operator has proposed.",
    exitCodeOnExecutionException = 2)
final class ApproveReversalCommand implements Callable<Integer> {
  @Mixin private ReplayOptions replay = new ReplayOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    replay.service().approveReversal(replay.id());
    spec.commandLine().getOut().println("replay " + replay.id() + " is reversed");
    return 0;
  }
}
