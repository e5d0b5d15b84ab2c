package punchcard.cli.agreements;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import punchcard.cli.OperatorHttp;
import punchcard.cli.PartnerIds;
import punchcard.cli.RulesOptions;
import punchcard.kernel.PartnerId;

/// Tells why an event of a member earned what it did, rule by rule.
@Command(
    name = "explain",
    description = {
      "Tells why an event of a member earned what it did, or nothing, rule by rule.",
      "Exits with 0 when told, 2 when it could not."
    },
    exitCodeOnExecutionException = 2)
public final class ExplainCommand implements Callable<Integer> {
  private static final int OK = 200;
  private static final String INDENT = "    ";

  @Parameters(index = "0", paramLabel = "MEMBER", description = "The member's id.")
  private String member = "";

  @Parameters(
      index = "1",
      paramLabel = "PARTNER",
      converter = PartnerIds.class,
      description = "The partner that published the event.")
  private PartnerId partner = new PartnerId("nobody");

  @Parameters(index = "2", paramLabel = "EVENT", description = "The partner's id of the event.")
  private String event = "";

  @Mixin private RulesOptions rules = new RulesOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    OperatorHttp service = rules.service();
    HttpResponse<String> answer =
        service.get(
            "/members/"
                + encoded(member)
                + "/explanation?partner="
                + partner
                + "&eventId="
                + encoded(event));
    if (answer.statusCode() != OK) throw service.refusal(answer);
    print(new ObjectMapper().readTree(answer.body()), spec.commandLine().getOut());
    return 0;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  private void print(JsonNode told, PrintWriter out) {
    out.printf("%s %s of %s: ", told.required("type").textValue(), event, partner);
    if (!told.required("isLeft").booleanValue())
      out.println("nothing is left of it, so no rule is asked");
    else out.println("earned " + amounts(told.path("credited")));
    for (JsonNode rule : told.path("rules")) print(out, rule);
    out.flush();
  }

  private static void print(PrintWriter out, JsonNode rule) {
    out.printf(
        "%s/%d/%s: %s%s%n",
        rule.required("agreement").textValue(),
        rule.required("version").intValue(),
        rule.required("rule").textValue(),
        rule.required("verdict").textValue(),
        rule.path("credits").isEmpty() ? "" : ", " + amounts(rule.path("credits")));
    for (JsonNode finding : rule.path("findings")) print(out, finding, INDENT);
  }

  private static void print(PrintWriter out, JsonNode finding, String indent) {
    out.println(
        indent
            + finding.required("expression").textValue()
            + " = "
            + finding.required("value").textValue());
    for (JsonNode read : finding.path("reads")) print(out, read, indent + INDENT);
  }

  private static String amounts(JsonNode credits) {
    if (credits.isEmpty()) return "nothing";
    List<String> amounts = new ArrayList<>();
    for (JsonNode credit : credits)
      amounts.add(
          credit.required("minor").longValue() + " " + credit.required("currency").textValue());
    return String.join(", ", amounts);
  }
}
