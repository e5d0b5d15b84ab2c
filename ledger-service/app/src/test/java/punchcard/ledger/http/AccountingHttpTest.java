package punchcard.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchcard.accounting.text.Sha256;
import punchcard.events.SchemaRegistry;
import punchcard.ledger.books.PeriodReporting;
import punchcard.ledger.books.ReportLog;
import punchcard.ledger.publishing.DecisionLog;
import punchcard.ledger.publishing.TermsLog;
import punchcard.ledger.wiring.LedgerKafka;
import punchcard.runtime.ServiceSettings;
import punchcard.runtime.participants.WhoTakesPart;

/// Terms and decisions over HTTP, in front of a real log.
class AccountingHttpTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final String TERMS =
      """
      {"validFrom":"2999-01-01T05:00:00Z","money":"USD",\
      "issue":{"billed":"at-issue","price":"0.01","breakageSharePerMille":0,"role":"principal",\
      "standAlone":"0.01","expected":{"redeemed":95,"of":100}},\
      "redemption":{"price":"0.008","fee":"0.001"},"outstanding":"by-issuer-on-leaving",\
      "uncollectedBorneBy":"grocer",\
      "taxes":{"issue":{"supplier":"O","customer":"G","code":"VOUCHER","ratePerMille":0,\
      "date":"end-of-period"},"redemption":{"supplier":"G","customer":"O","code":"STANDARD",\
      "ratePerMille":200,"date":"end-of-period"},"fee":{"supplier":"O","customer":"G",\
      "code":"STANDARD","ratePerMille":200,"date":"day-of-supply"}},\
      "cover":{"kind":"credit","amountMinor":100000,"alertsPerMille":[500,800]}}\
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
    WhoTakesPart participants = server.getApplicationContext().getBean(WhoTakesPart.class);
    await("participants are known").until(participants::isKnown);
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    client.close();
    server.getApplicationContext().close();
  }

  @Test
  void terms_are_published_once_and_told_as_they_were_published() throws Exception {
    HttpResponse<String> first = put("grocer", TERMS.replace("\"0.01\"", "\"0.010\""));
    assertThat(first.body()).isEqualTo("{\"partner\":\"grocer\",\"version\":1}");
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(put("grocer", TERMS).statusCode()).isEqualTo(200);
    assertThat(put("grocer", TERMS.replace("0.008", "0.007")).body()).contains("\"version\":2");

    String history = get("analyst", null, "/partners/grocer/terms").body();
    assertThat(history).contains("\"terms\":" + TERMS);
    assertThat(get("partner", "grocer", "/partners/grocer/terms").statusCode()).isEqualTo(200);
    assertThat(get("partner", "gym", "/partners/grocer/terms").statusCode()).isEqualTo(404);
    assertThat(get("member", null, "/partners/grocer/terms").statusCode()).isEqualTo(404);
    assertThat(get("operator", null, "/partners/nobody/terms").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "2999-01-01T05:00:00Z"  | "2020-01-01T05:00:00Z" | validFrom: 2020-01-01T05:00:00Z is past
          "2999-01-01T05:00:00Z"  | "tomorrow"             | validFrom: must be a time such as 2026-12-01T05:00:00Z
          "USD"                   | "XXX"                  | money: must be the ISO 4217 code of a money
          "fee":"0.001"           | "fee":"0.009"          | redemption.fee: is more than the price
          "redeemed":95           | "redeemed":101         | issue.expected.redeemed: must be a whole number from 1 to 100
          [500,800]               | [800,500]              | cover.alertsPerMille: must rise
          "at-issue"              | "sometimes"            | issue.billed: must be one of at-issue, at-redemption
          "kind":"credit"         | "kind":"none"          | cover.amountMinor: is unknown
          """)
  void what_is_wrong_with_terms_is_named(String right, String wrong, String violation)
      throws Exception {
    assertThat(TERMS).contains(right);

    HttpResponse<String> answer = put("wrong", TERMS.replace(right, wrong));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(violation);
  }

  @ParameterizedTest
  @CsvSource({"0.0000001", "1e-2", "-1", "1000000", "''", ".5"})
  void a_price_is_exact_or_none(String price) throws Exception {
    HttpResponse<String> answer =
        put("wrong", TERMS.replace("\"price\":\"0.01\"", "\"price\":\"" + price + "\""));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("issue.price: must be a text such as");
  }

  @Test
  void a_month_is_closed_by_two_people_once_it_is_over_and_one_after_the_other() throws Exception {
    YearMonth now = YearMonth.now(ZONE);
    assertThat(propose("olga", "closings", period(now)).body()).contains("MONTH_NOT_OVER");
    String first = id(propose("olga", "closings", period(now.minusMonths(2))));
    String again = id(propose("olga", "closings", period(now.minusMonths(2))));

    assertThat(approve("olga", first).body()).contains("SAME_PERSON");
    assertThat(approve("olga", first).statusCode()).isEqualTo(409);
    HttpResponse<String> closed = approve("oscar", first);
    assertThat(closed.statusCode()).isEqualTo(200);
    assertThat(closed.body())
        .contains("\"proposedBy\":\"olga\",\"approvedBy\":\"oscar\"", "\"upTo\":{\"0\":");
    assertThat(approve("oscar", first).body()).isEqualTo(closed.body());
    assertThat(approve("otto", first).body()).contains("APPROVED_ALREADY");
    assertThat(approve("oscar", again).body()).contains("NOT_THE_OLDEST_OPEN_MONTH");
    assertThat(approve("oscar", "nothing").statusCode()).isEqualTo(404);

    reportsOf(now.minusMonths(2));

    put("leaver", TERMS);
    String leaves = "{\"partner\":\"leaver\",\"period\":\"%s\",\"termsVersion\":1}";
    assertThat(propose("olga", "departures", leaves.formatted(now.minusMonths(2))).body())
        .contains("MONTH_IS_CLOSED");
    assertThat(propose("olga", "departures", leaves.replace(":1", ":7").formatted(now)).body())
        .contains("termsVersion: the partner has no such terms");
    approve("oscar", id(propose("olga", "departures", leaves.formatted(now))));
    assertThat(propose("olga", "departures", leaves.formatted(now)).body())
        .contains("HAS_LEFT_ALREADY");
  }

  @Test
  void an_estimate_counts_once_another_person_has_approved_it() throws Exception {
    String estimate =
        """
        {"issuer":"grocer","currency":"POINTS","basis":"sale","money":"USD",\
        "expected":{"redeemed":95,"of":100},"highlyProbable":true,"validFrom":"%s"}\
        """
            .formatted(Instant.parse("2026-11-01T04:00:00Z"));
    HttpResponse<String> proposed = propose("olga", "estimates", estimate);
    assertThat(proposed.statusCode()).isEqualTo(202);
    String id = id(proposed);

    assertThat(get("analyst", null, "/accounting/decisions").body()).contains("\"id\":\"" + id);
    assertThat(approve("oscar", id).body())
        .contains("\"kind\":\"estimate\"", "\"highlyProbable\":true", "\"upTo\":null");
    assertThat(propose("olga", "estimates", "{}").statusCode()).isEqualTo(422);
    assertThat(get("member", null, "/accounting/decisions").statusCode()).isEqualTo(403);
  }

  /// As they are stored, for who may know them.
  private static void reportsOf(YearMonth closed) throws Exception {
    ApplicationContext context = server.getApplicationContext();
    new PeriodReporting(
            context.getBean(DecisionLog.class),
            context.getBean(TermsLog.class),
            context.getBean(ReportLog.class),
            LedgerKafka.withTopics().bootstrap(),
            context.getBean(SchemaRegistry.class),
            ZONE)
        .run();
    String path = "/accounting/reports/" + closed + "/liability";
    HttpResponse<String> report = get("analyst", null, path);
    assertThat(report.statusCode()).as(report.body()).isEqualTo(200);
    assertThat(report.body()).startsWith("liability report, format 1\nperiod: " + closed + "\n");
    assertThat(report.headers().firstValue("ETag")).contains('"' + Sha256.of(report.body()) + '"');
    assertThat(get("operator", null, "/accounting/reports").body())
        .contains("\"subject\":\"liability\",\"format\":1,\"sha256\":");
    assertThat(get("partner", "gym", path).statusCode()).isEqualTo(403);
    String statement = "/partners/gym/statements/" + closed;
    assertThat(get("partner", "gym", statement).body())
        .isEqualTo(get("partner", "grocer", statement).body())
        .contains("There is no such report.");
    assertThat(get("operator", null, "/partners/gym/statements/soon").statusCode()).isEqualTo(404);
  }

  @Test
  void a_payment_is_recorded_once_however_often_it_is_proposed() throws Exception {
    String payment =
        """
        {"partner":"grocer","money":"USD","amountMinor":1050,"paidOn":"2026-11-20",\
        "reference":"R-17"}\
        """;
    String id = id(propose("olga", "payments", payment));
    assertThat(id).isEqualTo("payment.grocer.R-17");
    assertThat(id(propose("otto", "payments", payment))).isEqualTo(id);
    assertThat(propose("olga", "payments", payment.replace("1050", "1051")).body())
        .contains("REFERENCE_IS_TAKEN");
    assertThat(approve("olga", id).body()).contains("SAME_PERSON");
    assertThat(approve("oscar", id).body())
        .contains("\"kind\":\"payment\"", "\"amountMinor\":1050", "\"paidOn\":\"2026-11-20\"");
    assertThat(id(propose("olga", "payments", payment))).isEqualTo(id);
    assertThat(propose("olga", "payments", payment.replace("1050", "0")).body())
        .contains("amountMinor: must not be 0");
    assertThat(propose("olga", "payments", payment.replace("R-17", "a.b")).body())
        .contains("reference: must be 1 to 64 of A-Z a-z 0-9 _ -");
    assertThat(get("member", null, "/accounting/alerts").statusCode()).isEqualTo(403);
    assertThat(get("analyst", null, "/accounting/alerts").body()).contains("\"alerts\":");
    assertThat(get("partner", "gym", "/partners/grocer/cover").statusCode()).isEqualTo(404);
    assertThat(get("operator", null, "/partners/grocer/cover").statusCode()).isEqualTo(503);
  }

  private static String period(YearMonth month) {
    return "{\"period\":\"" + month + "\"}";
  }

  private static String id(HttpResponse<String> proposed) {
    assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(202);
    return proposed.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
  }

  private static HttpResponse<String> propose(String who, String what, String json)
      throws Exception {
    return send(json(request(who, "operator", null, "/accounting/" + what), json, "POST"));
  }

  private static HttpResponse<String> approve(String who, String id) throws Exception {
    return send(
        request(who, "operator", null, "/accounting/decisions/" + id + "/approval")
            .POST(BodyPublishers.noBody()));
  }

  private static HttpResponse<String> put(String partner, String json) throws Exception {
    return send(
        json(request("olga", "operator", null, "/partners/" + partner + "/terms"), json, "PUT"));
  }

  private static HttpRequest.Builder json(HttpRequest.Builder to, String body, String method) {
    return to.header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(body));
  }

  private static HttpResponse<String> get(String role, @Nullable String partner, String path)
      throws Exception {
    return send(request("someone", role, partner, path).GET());
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(
      String who, String role, @Nullable String partner, String path) {
    Map<String, Object> claims = new HashMap<>(Map.of("sub", who, "roles", List.of(role)));
    if (partner != null) claims.put("partner", partner);
    String token =
        server
            .getApplicationContext()
            .getBean(JwtTokenGenerator.class)
            .generateToken(claims)
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
        ZONE);
  }
}
