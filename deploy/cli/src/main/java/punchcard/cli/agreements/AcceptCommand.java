package punchcard.cli.agreements;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import punchcard.cli.OperatorHttp;
import punchcard.kernel.AgreementId;

/// Accepts, for a partner, to pay by what is proposed.
@Command(
    name = "accept",
    description = "Accepts, for the token's partner, to pay by what is proposed.",
    exitCodeOnExecutionException = 2)
final class AcceptCommand implements Callable<Integer> {
  private static final String YAML = "application/yaml";
  private static final int OK = 200;

  @Parameters(
      index = "0",
      paramLabel = "ID",
      converter = AgreementIds.class,
      description = "The agreement.")
  private AgreementId agreement = new AgreementId("none");

  @Parameters(index = "1", paramLabel = "N", description = "The proposal's number.")
  private int number;

  @Mixin private RulesOptions rules = new RulesOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    OperatorHttp service = rules.service();
    String path = "/agreements/" + agreement + "/proposals/" + number + "/acceptance";
    HttpResponse<String> answer = service.post(path, YAML, "");
    if (answer.statusCode() != OK) throw service.refusal(answer);
    String partner = RulesOptions.text(answer, "partner");
    spec.commandLine().getOut().println(partner + " accepts " + agreement + " number " + number);
    return 0;
  }
}
