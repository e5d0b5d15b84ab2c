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

/// Approves what another operator has proposed.
@Command(
    name = "approve",
    description = "Approves what another operator has proposed: it is the next version.",
    exitCodeOnExecutionException = 2)
final class ApproveCommand implements Callable<Integer> {
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
    String path = "/agreements/" + agreement + "/proposals/" + number + "/approval";
    HttpResponse<String> answer = service.post(path, YAML, "");
    if (answer.statusCode() != OK) throw service.refusal(answer);
    int version = RulesOptions.number(answer, "version");
    spec.commandLine().getOut().println(agreement + " is published: version " + version);
    return 0;
  }
}
