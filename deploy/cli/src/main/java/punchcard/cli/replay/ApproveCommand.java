package punchcard.cli.replay;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Approves what another operator has proposed.
@Command(
    name = "approve",
    description = "Approves what another operator has proposed: the past is decided again.",
    exitCodeOnExecutionException = 2)
final class ApproveCommand implements Callable<Integer> {
  @Mixin private ReplayOptions replay = new ReplayOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    replay.service().approve(replay.id());
    spec.commandLine().getOut().println("replay " + replay.id() + " is approved");
    return 0;
  }
}
