package punchcard.cli.agreements;

import java.io.IOException;
import java.net.http.HttpResponse;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import punchcard.cli.AgreementIds;
import punchcard.cli.OperatorHttp;
import punchcard.cli.RulesOptions;
import punchcard.kernel.AgreementId;

/// Which proposal something is said of, and where.
final class ProposalOptions {
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

  AgreementId agreement() {
    return agreement;
  }

  /// Says it to the service.
  ///
  /// @param step what becomes of the proposal: `approval`
  /// @throws IllegalStateException if the service says no or does not answer
  HttpResponse<String> post(String step) throws IOException {
    OperatorHttp service = rules.service();
    String path = "/agreements/" + agreement + "/proposals/" + number + "/" + step;
    HttpResponse<String> answer = service.post(path, YAML, "");
    if (answer.statusCode() != OK) throw service.refusal(answer);
    return answer;
  }

  @Override
  public String toString() {
    return agreement + " number " + number;
  }
}
