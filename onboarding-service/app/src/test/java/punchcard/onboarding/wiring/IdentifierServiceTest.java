package punchcard.onboarding.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// Identifiers on a real broker and a real mail server.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedOnboarding.class)
class IdentifierServiceTest {
  private final Studio studio;

  IdentifierServiceTest(Onboarding onboarding) throws Exception {
    studio = Studio.open(onboarding);
  }

  @Test
  void an_address_is_proven_by_the_code_that_was_sent_there_and_then_nobody_elses()
      throws Exception {
    String anna = studio.signUp();
    String bert = studio.signUp();
    JsonNode proposed = Studio.json(propose(anna, "home", " Anna@ＥＸＡＭＰＬＥ.com."));
    assertThat(proposed.get("state").asText()).isEqualTo("PROPOSED");
    assertThat(proposed.get("triesLeft").asInt()).isEqualTo(5);
    assertThat(proposed.toString()).doesNotContain(code("anna@example.com"));

    String wrong = code("anna@example.com").equals("000000") ? "000001" : "000000";
    assertThat(Studio.reason(422, enter(anna, "home", wrong))).isEqualTo("WRONG_CODE");
    assertThat(Studio.reason(422, enter(anna, "home", "12345"))).isEqualTo("BAD_CODE");
    assertThat(state(enter(anna, "home", code("anna@example.com")))).isEqualTo("LINKED");
    assertThat(state(enter(anna, "home", code("anna@example.com")))).isEqualTo("LINKED");

    var _ = Studio.json(propose(bert, "mine", "mailto:anna@example.com"));
    HttpResponse<String> taken = enter(bert, "mine", code("anna@example.com"));
    assertThat(Studio.reason(409, taken)).isEqualTo("TAKEN");
    assertThat(taken.body()).doesNotContain(anna);

    assertThat(state(studio.post(anna, "/identifiers/home/removal"))).isEqualTo("UNLINKED");
    var _ = Studio.json(propose(bert, "again", "anna@example.com"));
    assertThat(state(enter(bert, "again", code("anna@example.com")))).isEqualTo("LINKED");
    JsonNode known = Studio.json(studio.get(anna, "/identifiers"));
    assertThat(known.get("partners").toString()).isEqualTo("[\"studio\"]");
    JsonNode home = known.get("identifiers").get(0);
    assertThat(home.get("state").asText()).isEqualTo("UNLINKED");
    assertThat(home.get("value").asText()).isEqualTo("anna@example.com");
    assertThat(studio.audit(anna).toString())
        .contains("identifiers/home", "\"from\":\"LINKED\",\"to\":\"UNLINKED\"");
  }

  @Test
  void asked_again_the_same_code_is_sent_again_but_nobody_is_flooded() throws Exception {
    String carla = studio.signUp();
    for (int i = 0; i < 5; i++) {
      assertThat(state(propose(carla, "home", "carla@example.com"))).isEqualTo("PROPOSED");
      assertThat(studio.onboarding.mailbox.mailsTo("carla@example.com")).isEqualTo(i + 1);
    }
    assertThat(Studio.reason(429, propose(carla, "home", "carla@example.com")))
        .isEqualTo("TOO_MANY");
    assertThat(Studio.reason(429, propose(studio.signUp(), "hers", "carla@example.com")))
        .isEqualTo("TOO_MANY");
    assertThat(studio.onboarding.mailbox.mailsTo("carla@example.com")).isEqualTo(5);
    assertThat(state(enter(carla, "home", code("carla@example.com")))).isEqualTo("LINKED");
  }

  @Test
  void a_code_that_could_not_be_sent_is_sent_when_the_same_is_asked_again() throws Exception {
    String gina = studio.signUp();
    int facts = LogOfMember.facts(gina);
    studio.onboarding.mailbox.awayFor(
        () -> {
          HttpResponse<String> answer = propose(gina, "home", "gina@example.com");
          assertThat(answer.statusCode()).isEqualTo(503);
          assertThat(answer.body()).contains("could not be sent").doesNotContain("gina@");
        });
    assertThat(state(propose(gina, "home", "gina@example.com"))).isEqualTo("PROPOSED");
    String code = code("gina@example.com");

    studio.onboarding.restart();
    assertThat(
            state(
                Studio.await(
                    "the same again",
                    () -> propose(gina, "home", "gina@example.com"),
                    Studio::isOk)))
        .isEqualTo("PROPOSED");
    assertThat(code("gina@example.com")).isEqualTo(code);
    assertThat(LogOfMember.facts(gina)).isEqualTo(facts + 1);
    assertThat(state(enter(gina, "home", code))).isEqualTo("LINKED");
  }

  @Test
  void an_address_is_in_no_topic_and_no_changelog() throws Exception {
    String canary = studio.signUp();
    var _ = Studio.json(propose(canary, "home", "Canary@example.com"));
    assertThat(state(enter(canary, "home", code("canary@example.com")))).isEqualTo("LINKED");
    var _ =
        Studio.json(
            show(canary, "login", studio.onboarding.identityProvider.member("auth0|canary")));

    assertThat(Studio.json(studio.get(canary, "/identifiers")).toString())
        .contains("canary@example.com", "auth0|canary");
    assertThat(new Canaries(List.of(canary)).topics()).contains("member-events", "member-commands");
    assertThat(
            new Canaries(List.of("canary@example.com", "Canary@example.com", "auth0|canary"))
                .topics())
        .isEmpty();
  }

  @Test
  void a_phone_is_proven_by_the_code_of_a_text_message() throws Exception {
    String hugo = studio.signUp();
    assertThat(state(put(hugo, "phone", "phone", "tel:+49 (171) 123-45 67"))).isEqualTo("PROPOSED");
    String code = studio.onboarding.phones.codeTo("+491711234567").orElseThrow();
    JsonNode linked = Studio.json(enter(hugo, "phone", code));
    assertThat(linked.get("state").asText()).isEqualTo("LINKED");
    assertThat(linked.get("value").asText()).isEqualTo("+491711234567");
  }

  @Test
  void what_is_no_address_or_cannot_be_reached_is_said_to_be_so() throws Exception {
    String dora = studio.signUp();
    assertThat(Studio.reason(422, propose(dora, "i", "Dora <dora@example.com>")))
        .isEqualTo("BAD_EMAIL");
    assertThat(Studio.reason(422, put(dora, "i", "phone", "0171 1234567"))).isEqualTo("BAD_PHONE");
    assertThat(Studio.reason(422, put(dora, "i", "fax", "1"))).isEqualTo("BAD_KIND");
    assertThat(enter(dora, "none", "123456").statusCode()).isEqualTo(404);
    int facts = LogOfMember.facts(dora);
    assertThat(studio.post(dora, "/identifiers/none/removal").statusCode()).isEqualTo(404);
    assertThat(LogOfMember.facts(dora)).isEqualTo(facts);
  }

  @Test
  void a_subject_is_known_by_a_token_of_its_own() throws Exception {
    String emil = studio.signUp();
    String fred = studio.signUp();
    String at = studio.onboarding.identityProvider.member("auth0|emil");
    assertThat(state(show(emil, "login", at))).isEqualTo("LINKED");
    assertThat(Studio.reason(409, show(fred, "login", at))).isEqualTo("TAKEN");
    assertThat(Studio.reason(409, studio.post(emil, "/identifiers/login/removal")))
        .isEqualTo("LAST_SUBJECT");
    assertThat(
            Studio.reason(
                422, show(fred, "f", studio.onboarding.identityProvider.forgedMember("x", "k"))))
        .isEqualTo("BAD_TOKEN");
    assertThat(Studio.reason(422, show(fred, "f", studio.onboarding.identityProvider.member(emil))))
        .isEqualTo("BAD_TOKEN");
  }

  private HttpResponse<String> propose(String member, String id, String address) throws Exception {
    return put(member, id, "email", address);
  }

  private HttpResponse<String> put(String member, String id, String kind, String value)
      throws Exception {
    String json = "{\"kind\": \"%s\", \"value\": \"%s\"}".formatted(kind, value);
    return studio.put(member, "/identifiers/" + id, json);
  }

  private HttpResponse<String> show(String member, String id, String token) throws Exception {
    String json = "{\"kind\": \"subject\", \"token\": \"%s\"}".formatted(token);
    return studio.put(member, "/identifiers/" + id, json);
  }

  private HttpResponse<String> enter(String member, String id, String code) throws Exception {
    return studio.onboarding.post(
        "/members/" + member + "/identifiers/" + id + "/verification",
        studio.onboarding.identityProvider.member(member),
        "{\"code\": \"%s\"}".formatted(code));
  }

  private String code(String address) {
    return studio.onboarding.mailbox.codeTo(address).orElseThrow();
  }

  private static String state(HttpResponse<String> answer) throws Exception {
    return Studio.json(answer).get("state").asText();
  }
}
