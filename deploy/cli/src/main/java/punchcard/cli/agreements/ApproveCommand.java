package punchcard.cli.agreements;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import punchcard.cli.RulesOptions;

/// Approves what another operator has proposed.
@Command(
    name = "approve",
    description = "Approves what another operator has proposed: it is the next version.",
    exitCodeOnExecutionException = 2)
final class ApproveCommand implements Callable<Integer> {
  @Mixin private ProposalOptions proposal = new ProposalOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    HttpResponse<String> answer = proposal.post("approval");
    int version = RulesOptions.number(answer, "version");
    spec.commandLine().getOut().println(proposal.agreement() + " is published: version " + version);
    return 0;
  }
}
