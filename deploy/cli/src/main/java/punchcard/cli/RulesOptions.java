package punchcard.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// Where the rules' service is, and as whom it is asked.
public final class RulesOptions {
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
      description = "A bearer token: an operator's or, to accept, a partner's.")
  private Path token = Path.of("");

  /// The service, to be asked with the token.
  public OperatorHttp service() {
    return new OperatorHttp("rules' service", rules, token);
  }

  /// A text in the service's answer.
  public static String text(HttpResponse<String> answer, String name)
      throws JsonProcessingException {
    return new ObjectMapper().readTree(answer.body()).required(name).textValue();
  }

  /// Texts in the service's answer, which leaves out what is empty.
  public static List<String> texts(HttpResponse<String> answer, String name)
      throws JsonProcessingException {
    List<String> texts = new ArrayList<>();
    new ObjectMapper()
        .readTree(answer.body())
        .path(name)
        .forEach(text -> texts.add(text.textValue()));
    return texts;
  }

  /// A number in the service's answer.
  public static int number(HttpResponse<String> answer, String name)
      throws JsonProcessingException {
    return new ObjectMapper().readTree(answer.body()).required(name).intValue();
  }
}
