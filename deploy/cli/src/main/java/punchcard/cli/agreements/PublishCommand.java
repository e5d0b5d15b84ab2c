package punchcard.cli.agreements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import punchcard.cli.OperatorHttp;
import punchcard.kernel.AgreementId;

/// Publishes a file as its agreement's next version, if nothing is wrong with it.
@Command(
    name = "publish",
    description = "Publishes a file as its agreement's next version.",
    footer = "Exits with 0 if it is published, 1 if it has mistakes, 2 if it could not be done.",
    exitCodeOnExecutionException = 2)
final class PublishCommand implements Callable<Integer> {
  private static final String YAML = "application/yaml";
  private static final int CREATED = 201;
  private static final int UNCHANGED = 200;
  private static final int BAD = 400;
  private static final int MISTAKES = 1;

  @Parameters(paramLabel = "FILE", description = "The agreement's file.")
  private Path file = Path.of("");

  @Option(
      names = "--rules",
      paramLabel = "URL",
      defaultValue = "${env:PUNCHCARD_RULES:-http://localhost:7411}",
      description = "The rules' service, by default ${DEFAULT-VALUE} (PUNCHCARD_RULES).")
  private URI rules = URI.create("");

  @Option(
      names = "--token-file",
      required = true,
      paramLabel = "FILE",
      description = "An operator's bearer token.")
  private Path token = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    String content = FileCheck.content(file);
    FileCheck check = FileCheck.of(file, content);
    PrintWriter out = spec.commandLine().getOut();
    CheckReport.findings(check, out);
    AgreementId agreement = check.agreement().orElse(null);
    return agreement == null ? MISTAKES : publish(agreement, content, out);
  }

  private int publish(AgreementId agreement, String content, PrintWriter out) throws IOException {
    OperatorHttp service = new OperatorHttp("rules' service", rules, token);
    HttpResponse<String> answer = service.put("/agreements/" + agreement, YAML, content);
    String said =
        switch (answer.statusCode()) {
          case CREATED -> "is published: version " + version(answer);
          case UNCHANGED -> "has not changed since version " + version(answer);
          case BAD -> "is refused: " + answer.body();
          default -> throw service.refusal(answer.statusCode());
        };
    out.println(agreement + " " + said);
    return answer.statusCode() == BAD ? MISTAKES : 0;
  }

  private static int version(HttpResponse<String> answer) throws IOException {
    JsonNode body = new ObjectMapper().readTree(answer.body());
    return body.required("version").intValue();
  }
}
