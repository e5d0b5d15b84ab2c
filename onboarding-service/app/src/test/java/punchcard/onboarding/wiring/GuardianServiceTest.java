package punchcard.onboarding.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/// A child of the studio, and who decides for it.
@ExtendWith(SharedOnboarding.class)
@TestInstance(Lifecycle.PER_CLASS)
class GuardianServiceTest {
  private static final String PURCHASES =
      """
      {"discloser": "studio", "recipients": ["shop"], "purpose": "rewards",
       "dataElements": ["purchases"], "termsVersion": "children/1", "language": "en"}
      """;

  private final LocalDate born = LocalDate.now(ZoneOffset.UTC).minusYears(11);
  private final Studio studio;

  GuardianServiceTest(Onboarding onboarding) throws Exception {
    studio = Studio.open(onboarding);
  }

  @BeforeAll
  void thereAreTerms() throws Exception {
    var _ =
        studio.onboarding.put(
            "/consent-terms/children/1",
            studio.operator(),
            "{\"material\": false, \"texts\": {\"en\": \"All.\"}}");
  }

  @Test
  void a_childs_mother_decides_with_her_own_token_and_both_names_are_on_record() throws Exception {
    String child = studio.signUp();
    String mother = studio.signUp();
    studio.knowsTerms(child, "children/1");
    Studio.json(studio.put(child, "/personal-data", told(born)));
    assertThat(Studio.reason(409, studio.put(child, "/consents/c", PURCHASES)))
        .isEqualTo("GUARDIAN_DECIDES");
    assertThat(as(mother, "PUT", child, "/consents/c", PURCHASES).statusCode()).isEqualTo(404);
    assertThat(Studio.reason(422, names(child, mother, "forged"))).isEqualTo("NOT_PROVEN");
    Studio.json(names(child, mother, studio.onboarding.identityProvider.member(mother)));

    Studio.json(as(mother, "PUT", child, "/consents/c", PURCHASES));
    assertThat(Studio.reason(409, studio.put(child, "/personal-data", told(born.minusYears(9)))))
        .isEqualTo("GUARDIAN_DECIDES");
    assertThat(as(mother, "GET", child, "/consents", "").body()).contains("\"GIVEN\"");

    JsonNode guardians = Studio.json(studio.settledGet(child, "/guardians"));
    assertThat(guardians.get("comesOfAgeOn").asText()).isEqualTo(born.plusYears(16).toString());
    assertThat(guardians.get("guardians").get(0).get("guardianId").asText()).isEqualTo(mother);
    assertThat(studio.audit(child).toString()).contains("\"GUARDIAN\"", mother, "NAMED");

    Studio.json(as(mother, "POST", child, "/guardians/" + mother + "/ending", "{}"));
    assertThat(as(mother, "GET", child, "/consents", "").statusCode()).isEqualTo(404);
  }

  private static String told(LocalDate born) {
    return "{\"birthDate\": \"%s\", \"country\": \"DE\"}".formatted(born);
  }

  private HttpResponse<String> names(String child, String guardian, String proof) throws Exception {
    return studio.onboarding.put(
        "/members/" + child + "/guardians/" + guardian,
        studio.cleo(),
        "{\"reason\": \"her passport\", \"proof\": \"%s\"}".formatted(proof));
  }

  private HttpResponse<String> as(
      String mother, String method, String child, String path, String body) throws Exception {
    String token = studio.onboarding.identityProvider.member(mother);
    String asked = "/members/" + child + path;
    return switch (method) {
      case "GET" -> studio.onboarding.get(asked, token);
      case "POST" -> studio.onboarding.post(asked, token, body);
      default -> studio.onboarding.put(asked, token, body);
    };
  }
}
