package punchcard.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.security.token.jwt.generator.JwtTokenGenerator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchcard.ledger.wiring.LedgerKafka;
import punchcard.runtime.ServiceSettings;

/// The HTTP interface in front of a real log, with tokens signed by a secret of the test.
class CurrenciesHttpTest {
  private static final String MILES =
      """
      {"scale":0,"expiry":{"kind":"rolling","months":18},"negativeBalance":"never","graceDays":30,\
      "approvalAbove":10000,"transferable":true,\
      "rates":[{"to":"COFFEES","from":200,"into":1},{"to":"STAMPS","from":100,"into":1}],\
      "spending":{"limits":[{"of":"amount","most":5000,"withinMinutes":0,"beyond":"review"},\
      {"of":"count","most":5,"withinMinutes":60,"beyond":"refuse"}],"reviewHours":48}}\
      """;

  private static EmbeddedServer server;
  private static HttpClient client;

  @BeforeAll
  static void start() {
    // Without an application's name no ServiceReadyEvent is published, and the stream stays still.
    server =
        ApplicationContext.builder()
            .properties(
                Map.of(
                    "micronaut.server.port", -1,
                    "micronaut.security.authentication", "bearer",
                    "micronaut.security.token.jwt.signatures.secret.generator.secret",
                        "a secret that only this test knows of"))
            .singletons(settings())
            .start()
            .getBean(EmbeddedServer.class)
            .start();
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    client.close();
    server.getApplicationContext().close();
  }

  @Test
  void a_policy_is_published_once_and_read_as_it_was_written() throws Exception {
    HttpResponse<String> first = put("operator", "MILES", MILES);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(first.body()).isEqualTo("{\"currency\":\"MILES\",\"version\":1}");

    HttpResponse<String> again = put("operator", "MILES", MILES);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());

    HttpResponse<String> changed = put("operator", "MILES", MILES.replace("18", "24"));
    assertThat(changed.statusCode()).isEqualTo(201);
    assertThat(changed.body()).isEqualTo("{\"currency\":\"MILES\",\"version\":2}");

    String history = get("member", "/currencies/MILES").body();
    assertThat(history.replaceAll("\"publishedAt\":\"[-0-9T:.]+Z\"", "\"publishedAt\":\"…\""))
        .isEqualTo(
            """
            {"currency":"MILES","versions":[\
            {"version":1,"publishedAt":"…","publishedBy":"someone","policy":%s},\
            {"version":2,"publishedAt":"…","publishedBy":"someone","policy":%s}]}\
            """
                .formatted(MILES, MILES.replace("18", "24")));
    assertThat(get("partner", "/currencies").body())
        .startsWith("{\"currencies\":[{\"currency\":")
        .contains(history);
  }

  @Test
  void what_is_left_out_is_told_and_the_order_of_rates_means_nothing() throws Exception {
    String shortest =
        """
        {"scale": 2, "expiry": {"kind": "never"}, "negativeBalance": "pending-only", "graceDays": 0}\
        """;
    assertThat(put("operator", "TIER", shortest).statusCode()).isEqualTo(201);
    assertThat(get("analyst", "/currencies/TIER").body())
        .endsWith(
            """
            "policy":{"scale":2,"expiry":{"kind":"never"},"negativeBalance":"pending-only",\
            "graceDays":0,"approvalAbove":null,"transferable":false,"rates":[],"spending":null}}]}\
            """);

    String oneWay = MILES.replace("STAMPS", "APPLES");
    String otherWay =
        MILES
            .replaceAll("s\":\\[(\\{\"to.*}),(\\{\"to[^}]*})]", "s\":[$2,$1]")
            .replace("STAMPS", "APPLES");
    assertThat(otherWay).isNotEqualTo(oneWay);
    assertThat(put("operator", "ORDERED", oneWay).statusCode()).isEqualTo(201);
    assertThat(put("operator", "ORDERED", otherWay).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "kind":"rolling","months":18     | "kind":"never"                      | {"kind":"never"}
          "kind":"rolling","months":18     | "kind":"end-of-month","monthsLater":0 | {"kind":"end-of-month","monthsLater":0}
          "kind":"rolling","months":18     | "kind":"end-of-year","yearsLater":1 | {"kind":"end-of-year","yearsLater":1}
          "kind":"rolling","months":18     | "months":12,"kind":"inactivity"     | {"kind":"inactivity","months":12}
          """)
  void every_kind_of_expiry_is_told_as_it_was_published(String rolling, String other, String told)
      throws Exception {
    put("operator", "KINDS", MILES.replace(rolling, other));

    assertThat(get("operator", "/currencies/KINDS").body())
        .contains("\"expiry\":" + told + ",\"negativeBalance\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "scale":0,           | ``                             | scale: must be a whole number from 0 to 6
          "scale":0            | "scale":7                      | scale: must be a whole number from 0 to 6
          "scale":0            | "scale":"0"                    | scale: must be a whole number from 0 to 6
          "scale":0            | "scale":0.5                    | scale: must be a whole number from 0 to 6
          "graceDays":30       | "graceDays":-1                 | graceDays: must be a whole number from 0 to 366
          "graceDays":30       | "graceDays":null               | graceDays: must be a whole number from 0 to 366
          "graceDays":30       | "graceDays":30,"grace":1       | grace: is unknown
          "never"              | "sometimes"                    | negativeBalance: must be one of never, allow, pending-only
          "never"              | "NEVER"                        | negativeBalance: must be one of never, allow, pending-only
          10000                | -1                             | approvalAbove: must be a whole number, at least 0
          10000                | 9223372036854775808            | approvalAbove: must be a whole number, at least 0
          10000                | "much"                         | approvalAbove: must be a whole number, at least 0
          true                 | "yes"                          | transferable: must be true or false
          "rolling"            | "weekly"                       | expiry.kind: must be one of never, rolling, end-of-month, end-of-year, inactivity
          "months":18          | "months":0                     | expiry.months: must be a whole number from 1 to 1200
          "months":18          | "monthsLater":1,"months":18    | expiry.monthsLater: is unknown
          {"kind":"rolling","months":18} | "P18M"               | expiry: must be an object
          "rates":[            | "rates":[1,                    | rates: must be a list of objects
          "STAMPS"             | "stamps"                       | rates[1].to: not a currency
          "STAMPS"             | "WRONG"                        | rates[1].to: is this currency itself
          "STAMPS"             | "COFFEES"                      | rates[1].to: has a rate already
          "STAMPS"             | 7                              | rates[1].to: must be a text
          "from":100           | "from":1000001                 | rates[1].from: must be a whole number from 1 to 1000000
          "from":100           | "from":0                       | rates[1].from: must be a whole number from 1 to 1000000
          200,"into":1         | 200,"into":1,"fee":1           | rates[0].fee: is unknown
          "most":5000          | "most":0                       | spending.limits[0].most: must be a whole number from 1 to 1000000000000
          "withinMinutes":60   | "withinMinutes":0              | spending.limits[1].withinMinutes: must be a whole number from 1 to 44640
          "beyond":"review"    | "beyond":"ask"                 | spending.limits[0].beyond: must be one of refuse, review
          "of":"count"         | "of":"both"                    | spending.limits[1].of: must be one of count, amount
          "reviewHours":48     | "reviewHours":0                | spending.reviewHours: must be a whole number from 1 to 744
          "reviewHours":48     | "hours":48                     | spending.hours: is unknown
          """)
  void what_is_wrong_is_named(String right, String wrong, String violation) throws Exception {
    assertThat(MILES).contains(right);

    HttpResponse<String> answer =
        put("operator", "WRONG", MILES.replaceFirst(Pattern.quote(right), wrong));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"violations\":[\"" + violation + "\"]");
    assertThat(get("operator", "/currencies/WRONG").statusCode()).isEqualTo(404);
  }

  @Test
  void all_that_is_wrong_is_named_at_once() throws Exception {
    assertThat(put("operator", "WRONG", "{\"skale\": 0}").body())
        .isEqualTo(
            """
            {"type":"about:blank","title":"Unprocessable Entity","status":422,"detail":"%s",\
            "violations":["%s"]}\
            """
                .formatted(
                    String.join("; ", VIOLATIONS_OF_NOTHING),
                    String.join("\",\"", VIOLATIONS_OF_NOTHING)));
    assertThat(put("operator", "WRONG", "[]").body())
        .contains("\"violations\":[\"the body: must be an object\"]");
    assertThat(put("operator", "WRONG", "{no json").statusCode()).isEqualTo(400);
    assertThat(put("operator", "no-code", MILES).body())
        .contains("\"violations\":[\"currency: not a currency\"]");
    assertThat(get("operator", "/currencies/no-code").statusCode()).isEqualTo(404);
  }

  private static final List<String> VIOLATIONS_OF_NOTHING =
      List.of(
          "scale: must be a whole number from 0 to 6",
          "expiry: must be an object",
          "negativeBalance: must be one of never, allow, pending-only",
          "graceDays: must be a whole number from 0 to 366",
          "skale: is unknown");

  @Test
  void a_scale_is_for_ever() throws Exception {
    put("operator", "SCALED", MILES);

    HttpResponse<String> answer =
        put("operator", "SCALED", MILES.replace("\"scale\":0", "\"scale\":2"));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body())
        .isEqualTo(
            """
            {"type":"about:blank","title":"Refused","status":409,\
            "detail":"SCALED has the scale 0 for ever.","reason":"SCALE_IS_FIXED"}\
            """);
  }

  @Test
  void only_operators_publish_and_only_who_has_a_token_reads() throws Exception {
    assertThat(put("partner", "MILES", MILES).statusCode()).isEqualTo(403);
    assertThat(put("analyst", "MILES", MILES).statusCode()).isEqualTo(403);
    HttpRequest.Builder noToken = HttpRequest.newBuilder(server.getURI().resolve("/currencies"));
    assertThat(send(noToken.GET()).statusCode()).isEqualTo(401);
  }

  private static HttpResponse<String> put(String role, String code, String json) throws Exception {
    return send(
        request(role, "/currencies/" + code)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json)));
  }

  private static HttpResponse<String> get(String role, String path) throws Exception {
    return send(request(role, path).GET());
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String role, String path) {
    String token =
        server
            .getApplicationContext()
            .getBean(JwtTokenGenerator.class)
            .generateToken(Map.of("sub", "someone", "roles", List.of(role)))
            .orElseThrow();
    return HttpRequest.newBuilder(server.getURI().resolve(path))
        .header("Authorization", "Bearer " + token);
  }

  private static ServiceSettings settings() {
    return new ServiceSettings(
        LedgerKafka.withTopics().bootstrap(),
        URI.create("http://nowhere"),
        Path.of("target/state"),
        0,
        "localhost:1",
        LedgerKafka.PARTITIONS,
        1,
        0,
        ZoneId.of("America/New_York"));
  }
}
