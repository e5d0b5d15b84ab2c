package punchcard.onboarding.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// Preferences, delegations and the audit trail on a real broker: what a member of a studio can
/// do, and Cleo of its customer service on the member's behalf.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedOnboarding.class)
class ProfileServiceTest {
  private static final String DELEGATED_THERE =
      "/preferences?delegation=d&level=organisation&scope=studio";

  private final Studio studio;

  ProfileServiceTest(Onboarding onboarding) throws Exception {
    studio = Studio.open(onboarding);
  }

  @Test
  void preferences_are_versioned_and_the_narrower_counts() throws Exception {
    String member = studio.signUp();
    JsonNode first =
        Studio.json(
            studio.put(
                member,
                "/preferences",
                """
                {"changes": [{"name": "language", "value": "de"}, {"name": "marketing",
                 "level": "organisation", "scope": "studio", "value": "on"}]}
                """));
    assertThat(first.get("settings")).hasSize(2);
    var _ = Studio.json(studio.put(member, "/preferences", Studio.LANGUAGE.formatted("fr")));

    String there = "/preferences?level=product&scope=studio/premium";
    assertThat(effective(member, there)).contains("language fr", "marketing on");
    assertThat(effective(member, there + at(first))).contains("language de", "marketing on");
    assertThat(effective(member, "/preferences")).contains("language de", "marketing off");

    var _ =
        Studio.json(
            studio.put(
                member,
                "/preferences",
                "{\"changes\": [{\"name\": \"marketing\", \"value\": \"off\"}]}"));
    assertThat(effective(member, there)).contains("marketing off");
  }

  @Test
  void several_changes_are_made_together_or_not_at_all() throws Exception {
    String member = studio.signUp();
    String one = "{\"name\": \"language\", \"value\": \"de\"}";
    for (String other :
        new String[] {
          "{\"name\": \"shoe-size\", \"value\": \"44\"}",
          "{\"name\": \"channels\", \"value\": \"anna@example.org\"}",
          "{\"name\": \"marketing\", \"level\": \"organisation\", \"scope\": \"nobody\","
              + " \"value\": \"on\"}",
          "null",
          one
        })
      assertThat(studio.put(member, "/preferences", "{\"changes\": [" + one + "," + other + "]}"))
          .extracting(HttpResponse::statusCode)
          .isEqualTo(422);
    assertThat(studio.put(member, "/preferences", "{}").statusCode()).isEqualTo(422);

    assertThat(Studio.json(studio.get(member, "/preferences")).get("settings")).isEmpty();
  }

  @Test
  void the_same_again_gets_the_same_answer_and_writes_nothing() throws Exception {
    String member = studio.signUp();
    String path = "/members/" + member + "/preferences";
    String token = studio.onboarding.identityProvider.member(member);
    String first =
        studio.onboarding.put(path, token, "key-1", Studio.LANGUAGE.formatted("de")).body();
    int facts = LogOfMember.facts(member);

    assertThat(studio.onboarding.put(path, token, "key-1", Studio.LANGUAGE.formatted("de")).body())
        .isEqualTo(first);
    assertThat(studio.onboarding.put(path, token, "key-2", Studio.LANGUAGE.formatted("de")).body())
        .isEqualTo(first);
    assertThat(
            Studio.reason(
                422, studio.onboarding.put(path, token, "key-1", Studio.LANGUAGE.formatted("fr"))))
        .isEqualTo("KEY_REUSED");
    assertThat(LogOfMember.facts(member)).isEqualTo(facts);
  }

  @Test
  void cleo_changes_what_is_delegated_to_her_and_both_names_are_on_the_record() throws Exception {
    String member = studio.signUp();
    assertThat(Studio.json(studio.delegate(member, "d", "1 hour")).get("state").asText())
        .isEqualTo("GIVEN");

    JsonNode setting = Studio.json(studio.asCleo(member, "d", "k", "de")).get("settings").get(0);
    assertThat(setting.get("actor").asText()).isEqualTo("cleo");
    assertThat(setting.get("onBehalfOf").asText()).isEqualTo(member);
    assertThat(setting.get("delegation").asText()).isEqualTo("d");
    assertThat(
            Studio.json(
                    studio.onboarding.get(
                        "/members/" + member + "/preferences?delegation=d", studio.cleo()))
                .get("effective"))
        .hasSize(0); // of the whole ecosystem she may see nothing
    assertThat(
            Studio.json(
                    studio.onboarding.get("/members/" + member + DELEGATED_THERE, studio.cleo()))
                .get("effective"))
        .hasSize(1);

    String everywhere = "{\"changes\": [{\"name\": \"language\", \"value\": \"fr\"}]}";
    String path = "/members/" + member + "/preferences?delegation=d";
    assertThat(Studio.reason(403, studio.onboarding.put(path, studio.cleo(), everywhere)))
        .isEqualTo("OUT_OF_SCOPE");
    var _ = Studio.json(studio.post(member, "/delegations/d/revocation"));
    assertThat(Studio.reason(403, studio.asCleo(member, "d", "other", "fr")))
        .isEqualTo("DELEGATION_REVOKED");
    assertThat(Studio.reason(403, studio.onboarding.get(path, studio.cleo())))
        .isEqualTo("DELEGATION_REVOKED");
    assertThat(Studio.json(studio.asCleo(member, "d", "k", "de")).get("settings").get(0))
        .isEqualTo(setting);
  }

  @Test
  void a_delegation_ends_by_itself() throws Exception {
    String member = studio.signUp();
    var _ = Studio.json(studio.delegate(member, "d", "2 seconds"));

    Studio.await(
        "the end",
        () -> studio.asCleo(member, "d", UUID.randomUUID().toString(), "de"),
        it -> it.statusCode() == 403);

    assertThat(Studio.reason(403, studio.asCleo(member, "d", "other", "fr")))
        .isEqualTo("DELEGATION_EXPIRED");
    assertThat(studio.get(member, "/delegations").body()).contains("\"state\":\"EXPIRED\"");
    assertThat(studio.post(member, "/delegations/d/revocation").statusCode()).isEqualTo(409);
  }

  @Test
  void the_audit_trail_has_everything_page_by_page() throws Exception {
    String member = studio.signUp();
    var _ = Studio.json(studio.put(member, "/preferences", Studio.LANGUAGE.formatted("de")));
    var _ = Studio.json(studio.delegate(member, "d", "1 hour"));
    var _ = Studio.json(studio.asCleo(member, "d", "k", "fr"));
    var _ = Studio.json(studio.post(member, "/delegations/d/revocation"));

    List<String> acts = new ArrayList<>();
    JsonNode page = Studio.json(studio.get(member, "/audit?limit=1"));
    while (true) {
      assertThat(page.get("acts")).hasSize(1);
      acts.add(line(page.get("acts").get(0), member));
      if (!page.has("next")) break;
      page = Studio.json(studio.get(member, "/audit?limit=1&after=" + page.get("next").asLong()));
    }

    assertThat(acts)
        .containsExactly(
            "studio PARTNER memberships/studio/signup - ACTIVE",
            "member MEMBER preferences/language/studio - de",
            "member MEMBER delegations/d - GIVEN",
            "cleo DELEGATION preferences/language/studio de fr",
            "member MEMBER delegations/d GIVEN REVOKED");
  }

  private static String line(JsonNode act, String member) {
    JsonNode change = act.get("changes").get(0);
    String actor = act.get("actor").asText();
    return String.join(
        " ",
        actor.equals(member) ? "member" : actor,
        act.get("authority").asText(),
        change.get("what").asText(),
        change.path("from").asText("-"),
        change.path("to").asText("-"));
  }

  private List<String> effective(String member, String path) throws Exception {
    return StreamSupport.stream(
            Studio.json(studio.settledGet(member, path)).get("effective").spliterator(), false)
        .map(it -> it.get("name").asText() + " " + it.get("value").asText())
        .toList();
  }

  private static String at(JsonNode answer) {
    JsonNode position = answer.get("settings").get(0).get("position");
    return "&at=" + position.get("partition").asInt() + "," + position.get("offset").asLong();
  }
}
