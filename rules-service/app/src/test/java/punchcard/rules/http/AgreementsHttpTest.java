package punchcard.rules.http;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.testkit.TestFiles.read;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import punchcard.rules.publishing.SecondPerson;
import punchcard.rules.yaml.AgreementSchema;

/// The HTTP interface in front of a real log, with tokens signed by a secret of the test.
class AgreementsHttpTest {
  private static final String FILE = read("coalition-standard.yaml");

  private static RulesServer server;

  @BeforeAll
  static void start() {
    server = RulesServer.start(new SecondPerson(false));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void a_file_is_published_once_and_read_as_it_was_written() throws Exception {
    HttpResponse<String> first = put("operator", "coalition-standard", FILE);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(first.body()).isEqualTo("{\"agreement\":\"coalition-standard\",\"version\":1}");

    HttpResponse<String> again = put("operator", "coalition-standard", FILE);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());

    assertThat(get("analyst", "/agreements/coalition-standard/versions/1").body()).isEqualTo(FILE);
    assertThat(get("analyst", "/agreements/coalition-standard").body())
        .startsWith(
            "{\"agreement\":\"coalition-standard\",\"versions\":[{\"version\":1,\"publishedAt\":\"20")
        .endsWith("\",\"publishedBy\":\"operator\",\"inForce\":false}]}");
    assertThat(get("analyst", "/agreements").body()).contains("coalition-standard");
  }

  @Test
  void violations_are_told_with_line_and_column() throws Exception {
    HttpResponse<String> answer =
        put(
            "operator",
            "with-mistakes",
            FILE.replace("coalition-standard", "with-mistakes").replace("down", "off"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body())
        .contains(
            "\"status\":400,",
            "\"violations\":[{\"line\":9,\"column\":72,\"message\":\"'off' is not a rounding: down,"
                + " up, half-up or half-even\"}");
    assertThat(get("operator", "/agreements/with-mistakes").statusCode()).isEqualTo(404);
  }

  @Test
  void the_file_names_the_agreement_that_it_is_put_to() throws Exception {
    assertThat(put("operator", "other-name", FILE).body())
        .contains("\"line\":1", "and is to be published as 'other-name'");
    assertThat(put("operator", "No-Id", FILE).statusCode()).isEqualTo(400);
  }

  @Test
  void editors_get_the_schema_without_a_token() throws Exception {
    HttpResponse<String> answer = server.withoutToken("/agreements/schema");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/schema+json");
    assertThat(answer.body()).isEqualTo(AgreementSchema.text());
    assertThat(put("operator", "schema", FILE).statusCode()).isEqualTo(400);
  }

  @Test
  void only_operators_publish_and_only_staff_reads() throws Exception {
    assertThat(put("partner", "coalition-standard", FILE).statusCode()).isEqualTo(403);
    assertThat(put("analyst", "coalition-standard", FILE).statusCode()).isEqualTo(403);
    assertThat(get("member", "/agreements").statusCode()).isEqualTo(403);
  }

  private static HttpResponse<String> put(String role, String id, String yaml) throws Exception {
    return server.put(role, "/agreements/" + id, yaml);
  }

  private static HttpResponse<String> get(String role, String path) throws Exception {
    return server.get(role, path);
  }
}
