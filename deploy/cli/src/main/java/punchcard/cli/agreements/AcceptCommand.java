package punchcard.cli.agreements;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import punchcard.cli.RulesOptions;

/// Accepts, for a partner, to pay by what is proposed.
@Command(
    name = "accept",
    description = "Accepts, for the token's partner, to pay by what is proposed.",
    exitCodeOnExecutionException = 2)
final class AcceptCommand implements Callable<Integer> {
  @Mixin private ProposalOptions proposal = new ProposalOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    HttpResponse<String> answer = proposal.post("acceptance");
    String partner = RulesOptions.text(answer, "partner");
    spec.commandLine().getOut().println(partner + " accepts " + proposal);
    return 0;
  }
}
