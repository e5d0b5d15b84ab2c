package punchcard.cli.agreements;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import punchcard.cli.OperatorHttp;
import punchcard.cli.RulesOptions;
import punchcard.kernel.AgreementId;

/// Proposes a file as its agreement's next version, if nothing is wrong with it.
@Command(
    name = "publish",
    description = {
      "Proposes a file as its agreement's next version; it is one when the partners that it makes"
          + " pay accept it and another operator approves it."
    },
    footer = "Exits with 0 if it is proposed, 1 if it has mistakes, 2 if it could not be done.",
    exitCodeOnExecutionException = 2)
final class PublishCommand implements Callable<Integer> {
  private static final String YAML = "application/yaml";
  private static final int UNCHANGED = 200;
  private static final int CREATED = 201;
  private static final int PROPOSED = 202;
  private static final int MISTAKES = 1;

  @Parameters(paramLabel = "FILE", description = "The agreement's file.")
  private Path file = Path.of("");

  @Option(
      names = "--alone",
      description = "Publishes at once, where an installation asks for no second person.")
  private boolean alone;

  @Mixin private RulesOptions rules = new RulesOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    String content = FileCheck.content(file);
    FileCheck check = FileCheck.of(file, content);
    PrintWriter out = spec.commandLine().getOut();
    CheckReport.findings(check, out);
    AgreementId agreement = check.agreement().orElse(null);
    if (agreement == null) return MISTAKES;
    out.println(agreement + " " + published(agreement, content));
    return 0;
  }

  private String published(AgreementId agreement, String content) throws IOException {
    OperatorHttp service = rules.service();
    String path = "/agreements/" + agreement;
    HttpResponse<String> answer =
        alone ? service.put(path, YAML, content) : service.post(path + "/proposals", YAML, content);
    return switch (answer.statusCode()) {
      case PROPOSED -> "is proposed: number " + proposed(answer);
      case CREATED -> "is published: version " + RulesOptions.number(answer, "version");
      case UNCHANGED -> "has not changed since version " + RulesOptions.number(answer, "version");
      default -> throw service.refusal(answer);
    };
  }

  private static String proposed(HttpResponse<String> answer) throws JsonProcessingException {
    List<String> payers = RulesOptions.texts(answer, "payers");
    String number = Integer.toString(RulesOptions.number(answer, "proposal"));
    return payers.isEmpty() ? number : number + "; to accept it: " + String.join(", ", payers);
  }
}
