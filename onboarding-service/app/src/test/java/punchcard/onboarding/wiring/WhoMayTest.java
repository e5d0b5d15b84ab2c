package punchcard.onboarding.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// Everything that can be asked of a member's record over HTTP, by everybody, and what is told.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedOnboarding.class)
class WhoMayTest {
  /// By hand, apart from the code. A number is the answer to who may; `-` is told what is told of
  /// a member that does not exist. `d` is delegated to Cleo, and to nobody else.
  private static final String WHO_MAY =
      """
      request                        | member | cleo:d | bert | dan:d | dan | cleo:x | cleo | clerk:d | trainer:d | compliance:d | analyst:d | studio:d | shop | operator:d
      PUT /consents/k                | 422    | -      | -    | -     | -   | -      | -    | -       | -         | -            | -         | -        | -    | -
      POST /consents/k/refusal       | 404    | -      | -    | -     | -   | -      | -    | -       | -         | -            | -         | -        | -    | -
      POST /consents/k/withdrawal    | 404    | -      | -    | -     | -   | -      | -    | -       | -         | -            | -         | -        | -    | -
      GET /consents                  | 200    | -      | -    | -     | -   | -      | -    | -       | -         | -            | -         | -        | -    | -
      GET /consents/k/to-sign        | 404    | -      | -    | -     | -   | -      | -    | -       | -         | -            | -         | -        | -    | -
      PUT /signing-keys/k            | 422    | -      | -    | -     | -   | -      | -    | -       | -         | -            | -         | -        | -    | -
      DELETE /signing-keys/k         | 404    | -      | -    | -     | -   | -      | -    | -       | -         | -            | -         | -        | -    | -
      GET /signing-keys              | 200    | -      | -    | -     | -   | -      | -    | -       | -         | -            | -         | -        | -    | -
      GET /consents/check            | 200    | -      | -    | -     | -   | -      | -    | -       | -         | -            | -         | 200      | -    | 200
      PUT /preferences               | 200    | 200    | -    | -     | -   | -      | -    | -       | -         | -            | -         | -        | -    | -
      GET /preferences               | 200    | 200    | -    | -     | -   | -      | -    | -       | -         | -            | -         | -        | -    | -
      PUT /delegations/x             | 200    | -      | -    | -     | -   | -      | -    | -       | -         | -            | -         | -        | -    | -
      POST /delegations/d/revocation | 200    | -      | -    | -     | -   | -      | -    | -       | -         | -            | -         | -        | -    | -
      GET /delegations               | 200    | -      | -    | -     | -   | -      | -    | -       | -         | -            | -         | -        | -    | -
      GET /audit                     | 200    | -      | -    | -     | -   | -      | -    | -       | -         | -            | -         | -        | -    | -
      GET /disclosures               | 200    | -      | -    | -     | -   | -      | -    | -       | -         | -            | -         | -        | -    | -
      PUT /goals/g                   | 200    | -      | -    | -     | -   | -      | -    | -       | -         | -            | -         | -        | -    | -
      POST /goals/studio/g/approval  | 404    | -      | -    | -     | -   | -      | -    | -       | -         | -            | -         | -        | -    | -
      POST /goals/studio/g/refusal   | 404    | -      | -    | -     | -   | -      | -    | -       | -         | -            | -         | -        | -    | -
      POST /goals/studio/g/removal   | 404    | -      | -    | -     | -   | -      | -    | -       | -         | -            | -         | -        | -    | -
      GET /goals                     | 200    | -      | -    | -     | -   | -      | -    | -       | -         | -            | -         | -        | -    | -
      PUT /identifiers/i             | 200    | -      | -    | -     | -   | -      | -    | -       | -         | -            | -         | -        | -    | -
      POST /identifiers/i/verification | 422  | -      | -    | -     | -   | -      | -    | -       | -         | -            | -         | -        | -    | -
      POST /identifiers/i/removal    | 409    | -      | -    | -     | -   | -      | -    | -       | -         | -            | -         | -        | -    | -
      GET /identifiers               | 200    | -      | -    | -     | -   | -      | -    | -       | -         | -            | -         | -        | -    | -
      PUT /personal-data             | 200    | -      | -    | -     | -   | -      | -    | -       | -         | -            | -         | -        | -    | -
      GET /personal-data             | 200    | -      | -    | -     | -   | -      | -    | -       | -         | -            | -         | -        | -    | -
      GET /data                      | 200    | -      | -    | -     | -   | -      | -    | -       | -         | -            | -         | -        | -    | -
      GET /data/portable             | 200    | -      | -    | -     | -   | -      | -    | -       | -         | -            | -         | -        | -    | -
      POST /erasure                  | 422    | -      | -    | -     | -   | -      | -    | -       | -         | -            | -         | -        | -    | -
      GET /erasure                   | 200    | -      | -    | -     | -   | -      | -    | -       | -         | -            | -         | -        | -    | -
      PUT /merges/m                  | -      | -      | -    | -     | -   | -      | -    | -       | -         | -            | -         | -        | -    | 422
      POST /merges/m/undoing         | -      | -      | -    | -     | -   | -      | -    | -       | -         | -            | -         | -        | -    | 422
      GET /merges                    | 200    | -      | -    | -     | -   | -      | -    | -       | -         | -            | -         | -        | -    | 200
      PUT /guardians/91919191919191919191919191919191 | - | 422 | - | 422 | 422 | 422 | 422 | - | - | - | - | - | - | 422
      POST /guardians/91919191919191919191919191919191/ending | 404 | - | - | - | - | - | - | - | - | - | - | - | - | 404
      GET /guardians                 | 200 | - | - | - | - | - | - | - | - | - | - | - | - | 200
      POST /restriction              | 200 | - | - | - | - | - | - | - | - | - | - | - | - | -
      POST /restriction/lifting      | 200 | - | - | - | - | - | - | - | - | - | - | - | - | 200
      PUT /objections/marketing      | 200 | - | - | - | - | - | - | - | - | - | - | - | - | -
      POST /objections/marketing/withdrawal | 200 | - | - | - | - | - | - | - | - | - | - | - | - | -
      GET /rights-requests           | 200 | - | - | - | - | - | - | - | - | - | - | - | - | -
      POST /rights-requests          | -   | - | - | - | - | - | - | - | - | - | - | - | - | 422
      POST /rights-requests/r/extension | - | - | - | - | - | - | - | - | - | - | - | - | - | 422
      POST /rights-requests/r/answer | -   | - | - | - | - | - | - | - | - | - | - | - | - | 404
      PUT /memberships/studio/r      | 422 | - | - | - | - | - | - | - | - | - | - | - | - | -
      POST /memberships/studio/r/withdrawal | 404 | - | - | - | - | - | - | - | - | - | - | - | - | -
      POST /memberships/studio/r/end | 404 | - | - | - | - | - | - | - | - | - | - | - | - | -
      GET /memberships               | 200 | - | - | - | - | - | - | - | - | - | - | - | - | -
      POST /roles/studio/o/acceptance | 422 | - | - | - | - | - | - | - | - | - | - | - | - | -
      POST /roles/studio/o/refusal   | 404 | - | - | - | - | - | - | - | - | - | - | - | - | -
      POST /roles/studio/o/end       | 404 | - | - | - | - | - | - | - | - | - | - | - | - | -
      PUT /campaigns/studio/spring   | 200 | - | - | - | - | - | - | - | - | - | - | - | - | -
      POST /partners/studio/members/{member}/consents/k/code | - | 404 | - | 404 | 404 | 404 | 404 | 404 | - | - | - | 404 | - | -
      POST /partners/studio/members/{member}/consents/k/acceptance | - | 404 | - | 404 | 404 | 404 | 404 | 404 | - | - | - | 404 | - | -
      POST /partners/studio/members/{member}/memberships/r/approval | - | 404 | - | 404 | 404 | 404 | 404 | 404 | - | - | - | 404 | - | -
      POST /partners/studio/members/{member}/memberships/r/refusal | - | 404 | - | 404 | 404 | 404 | 404 | 404 | - | - | - | 404 | - | -
      POST /partners/studio/members/{member}/memberships/r/end | - | 404 | - | 404 | 404 | 404 | 404 | 404 | - | - | - | 404 | - | -
      PUT /partners/studio/members/{member}/roles/p | - | 200 | - | 200 | 200 | 200 | 200 | 200 | - | - | - | 200 | - | -
      POST /partners/studio/members/{member}/roles/o/withdrawal | - | 404 | - | 404 | 404 | 404 | 404 | 404 | - | - | - | 404 | - | -
      POST /partners/studio/members/{member}/roles/o/end | - | 404 | - | 404 | 404 | 404 | 404 | 404 | - | - | - | 404 | - | -
      """;

  private final String role =
      """
      {"role": "helper", "termsVersion": "1", "termsText": "Be nice.", "standsUntil": "%s"}
      """
          .formatted(Instant.now().plus(Duration.ofHours(1)));

  private final Studio studio;

  WhoMayTest(Onboarding onboarding) throws Exception {
    studio = Studio.open(onboarding);
  }

  @Test
  void whoever_may_not_is_told_what_is_told_of_nobody_and_the_log_does_not_change()
      throws Exception {
    String member = studio.signUp();
    String nobody = "ef".repeat(16);
    var _ = Studio.json(studio.delegate(member, "d", "1 hour"));
    int facts = LogOfMember.facts(member);

    for (Cell cell : cells(true)) {
      HttpResponse<String> answer = ask(cell.request(), member, cell.who());
      HttpResponse<String> ofNobody = ask(cell.request(), nobody, cell.who());
      assertThat(answer.statusCode()).as(cell + answer.body()).isEqualTo(404);
      assertThat(ofNobody.statusCode()).as(cell.toString()).isEqualTo(404);
      assertThat(ofNobody.body()).as(cell.toString()).isEqualTo(answer.body());
    }

    assertThat(LogOfMember.facts(member)).isEqualTo(facts);
    assertThat(LogOfMember.facts(nobody)).isZero();
    for (Cell cell : cells(false)) {
      HttpResponse<String> answer = ask(cell.request(), member, cell.who());
      assertThat(answer.statusCode())
          .as(cell + answer.body())
          .isEqualTo(Integer.parseInt(cell.answer()));
    }
  }

  /// One of the table.
  private record Cell(String request, String who, String answer) {}

  private static List<Cell> cells(boolean forbidden) {
    List<List<String>> table = WHO_MAY.lines().map(line -> cells(line)).toList();
    List<Cell> cells = new ArrayList<>();
    for (List<String> row : table.subList(1, table.size()))
      for (int column = 1; column < row.size(); column++)
        if (row.get(column).equals("-") == forbidden)
          cells.add(new Cell(row.getFirst(), table.getFirst().get(column), row.get(column)));
    return cells;
  }

  private static List<String> cells(String line) {
    return Pattern.compile("\\|").splitAsStream(line).map(String::strip).toList();
  }

  private HttpResponse<String> ask(String request, String member, String who) throws Exception {
    boolean delegated = who.contains(":");
    String name = delegated ? who.substring(0, who.indexOf(':')) : who;
    String by = delegated ? "delegation=" + who.substring(who.indexOf(':') + 1) : "";
    String asked = request.substring(request.indexOf('/'));
    String path =
        asked.startsWith("/partners/")
            ? asked.replace("{member}", member)
            : "/members/" + member + asked;
    if (path.endsWith("/check"))
      path += "?partner=studio&element=visits&purpose=health-programme&" + by;
    else path += "?" + by;
    String token = token(name, member);
    if (request.startsWith("GET")) return studio.onboarding.get(path, token);
    if (request.startsWith("POST")) return studio.onboarding.post(path, token, posted(request));
    if (request.startsWith("DELETE")) return studio.onboarding.delete(path, token);
    return studio.onboarding.put(path, token, bodyOf(request));
  }

  private static String posted(String request) {
    if (request.endsWith("undoing")) return "{}";
    if (request.endsWith("consents/k/acceptance")) return "{\"code\": \"000000\"}";
    if (request.contains("rights-requests")) return "{\"granted\": true}";
    return request.endsWith("verification") ? "{\"code\": \"none\"}" : "";
  }

  private String bodyOf(String request) {
    if (request.contains("consents"))
      return """
      {"discloser": "studio", "recipients": ["shop"], "purpose": "health-programme",
       "dataElements": ["visits"], "termsVersion": "none/1", "language": "en"}
      """;
    if (request.contains("signing-keys")) return "{\"kty\": \"OKP\", \"crv\": \"Ed25519\"}";
    if (request.contains("identifiers"))
      return "{\"kind\": \"email\", \"value\": \"who-may@example.com\"}";
    if (request.contains("guardians")) return "{\"reason\": \"seen\"}";
    if (request.contains("merges")) return "{\"absorbs\": \"" + "be".repeat(16) + "\"}";
    if (request.contains("personal-data")) return "{\"name\": \"Anna\"}";
    if (request.contains("memberships")) return "{\"termsVersion\": 1, \"language\": \"en\"}";
    if (request.contains("campaigns")) return "{}";
    if (request.contains("roles")) return role;
    if (request.contains("goals")) return "{\"metric\": \"visits\", \"target\": 8}";
    return request.contains("preferences")
        ? Studio.LANGUAGE.formatted("it")
        : Studio.delegation("1 hour");
  }

  private String token(String name, String member) {
    IdentityProvider provider = studio.onboarding.identityProvider;
    return switch (name) {
      case "member" -> provider.member(member);
      case "bert" -> provider.member("be".repeat(16));
      case "dan", "cleo" -> provider.staff("studio", "customer-service", name);
      case "studio", "shop" -> provider.partner(name);
      case "operator" -> provider.operator();
      default -> provider.staff("studio", name, "cleo");
    };
  }

  @Test
  void only_the_provider_asks_whose_a_subject_is() throws Exception {
    String path = "/subjects/member?subject=nobody";
    String member = "ab".repeat(16);
    for (String who : List.of("member", "cleo", "clerk", "studio", "analyst", "operator"))
      assertThat(studio.onboarding.get(path, token(who, member)).statusCode())
          .as(who)
          .isEqualTo(403);

    String provider = studio.onboarding.identityProvider.provider();
    assertThat(studio.onboarding.get(path, provider).statusCode()).isEqualTo(404);
    assertThat(studio.onboarding.get("/members/" + member + "/consents", provider).statusCode())
        .isEqualTo(404);
  }

  @Test
  void what_can_be_done_to_a_member_is_told_to_everybody_logged_in() throws Exception {
    JsonNode actions = Studio.json(studio.onboarding.get("/member-actions", studio.cleo()));

    assertThat(actions.toString())
        .contains(
            "{\"action\":\"CHANGE_PREFERENCES\",\"controllers\":[\"MEMBER\",\"DELEGATE\"],"
                + "\"informed\":[\"MEMBER\",\"PARTNER_OF_SCOPE\"]}");
  }
}
