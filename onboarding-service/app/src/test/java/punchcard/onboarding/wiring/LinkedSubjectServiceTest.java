package punchcard.onboarding.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import punchcard.kernel.Sha256;

/// A member logs in as a subject that it has linked: the token speaks for the member as long as the
/// log says that they are one.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedOnboarding.class)
class LinkedSubjectServiceTest {
  private static final String TEXT = "The shop may know who logs in.";
  private static final String CONSENT =
      """
      {%s"dataElements": ["visits"], "discloser": "studio", "recipients": ["shop"],
       "purpose": "health-programme", "termsVersion": "logins/1", "language": "en",
       "termsHash": "%s"%s}
      """;

  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final Studio studio;
  private final IdentityProvider provider;

  LinkedSubjectServiceTest(Onboarding onboarding) throws Exception {
    studio = Studio.open(onboarding);
    provider = onboarding.identityProvider;
  }

  @BeforeAll
  void thereAreTerms() throws Exception {
    String json = "{\"material\": false, \"texts\": {\"en\": \"" + TEXT + "\"}}";
    HttpResponse<String> published =
        studio.onboarding.put("/consent-terms/logins/1", studio.operator(), json);
    assertThat(published.statusCode()).isEqualTo(201);
  }

  @Test
  void a_linked_subject_speaks_for_the_member_until_it_is_removed() throws Exception {
    // Given Anna, who has linked two subjects
    String anna = studio.signUp();
    String login = "auth0|anna-" + run;
    studio.knowsTerms(anna, "logins/1");
    links(anna, "login", login);
    links(anna, "spare", "auth0|spare-" + run);

    // Then the provider is told whose it is
    assertThat(Studio.json(whose(login)).get("memberId").asText()).isEqualTo(anna);
    assertThat(whose("auth0|nobody").statusCode()).isEqualTo(404);

    // And its token reads and changes her record, and gives consents
    String token = provider.linked(login, anna);
    assertThat(get(anna, token).statusCode()).isEqualTo(200);
    assertThat(prefers(anna, token).statusCode()).isEqualTo(200);
    assertThat(gives(anna, "mine", token).body()).contains("\"state\":\"GIVEN\"");
    brings(anna, "brought", provider.linked(login, anna));
    awaitState(anna, "brought", "GIVEN");
    assertThat(mayKnow(anna)).isTrue();

    assertThat(studio.audit(anna).toString())
        .contains("\"identifier\":\"login\"", "\"actor\":\"" + anna);

    // And it is nobody's who has not linked it
    String bert = studio.signUp();
    assertThat(get(bert, token).statusCode()).isEqualTo(404);
    assertThat(get(bert, provider.linked(login, bert)).statusCode()).isEqualTo(404);
    assertThat(prefers(bert, provider.linked(login, bert)).statusCode()).isEqualTo(404);

    // When she removes it
    for (String id : List.of("mine", "brought")) {
      var _ = Studio.json(studio.post(anna, "/consents/" + id + "/withdrawal"));
    }
    String unused = provider.linked(login, anna);
    var _ = Studio.json(studio.post(anna, "/identifiers/login/removal"));

    // Then tokens of before read and change nothing there, and prove nothing
    assertThat(get(anna, token).statusCode()).isEqualTo(404);
    assertThat(prefers(anna, token).statusCode()).isEqualTo(404);
    assertThat(gives(anna, "late", unused).statusCode()).isEqualTo(404);
    brings(anna, "brought-late", unused);
    awaitState(anna, "brought-late", "REQUESTED");
    assertThat(mayKnow(anna)).isFalse();
    assertThat(whose(login).statusCode()).isEqualTo(404);

    // And nowhere is it to be read
    assertThat(new Canaries(List.of(login)).topics()).isEmpty();
  }

  @Test
  void of_who_is_merged_it_speaks_for_the_member_who_is_there_and_of_who_is_erased_for_nobody()
      throws Exception {
    String anna = studio.signUp();
    String bert = studio.signUp();
    String login = "auth0|bert-" + run;
    links(bert, "login", login);
    String merge = "/members/" + anna + "/merges/m";
    String absorbs = "{\"absorbs\": \"" + bert + "\", \"reason\": \"two cards\"}";
    var _ = Studio.json(studio.onboarding.put(merge, studio.operator(), absorbs));

    Studio.await("the merge", () -> whose(login), Studio.says(anna));
    String token = provider.linked(login, anna);
    assertThat(get(anna, token).statusCode()).isEqualTo(200);
    assertThat(prefers(anna, token).statusCode()).isEqualTo(200);

    var _ =
        Studio.json(
            studio.onboarding.post(
                merge + "/undoing", studio.operator(), "{\"reason\": \"twins\"}"));
    assertThat(prefers(anna, token).statusCode()).isEqualTo(404);
    Studio.await("the undoing", () -> whose(login), Studio.says(bert));

    String erasure = "/members/" + bert + "/erasure";
    var _ =
        Studio.json(
            studio.onboarding.post(erasure, provider.member(bert), "{\"confirmed\": true}"));
    Studio.await("the erasure", () -> whose(login), it -> it.statusCode() == 404);
  }

  private void links(String member, String id, String subject) throws Exception {
    String json = "{\"kind\": \"subject\", \"token\": \"%s\"}".formatted(provider.member(subject));
    var _ = Studio.json(studio.put(member, "/identifiers/" + id, json));
  }

  private HttpResponse<String> whose(String subject) throws Exception {
    String path = "/subjects/member?subject=" + URLEncoder.encode(subject, UTF_8);
    return studio.onboarding.get(path, provider.provider());
  }

  private HttpResponse<String> get(String member, String token) throws Exception {
    return studio.onboarding.get("/members/" + member + "/consents", token);
  }

  private HttpResponse<String> prefers(String member, String token) throws Exception {
    String path = "/members/" + member + "/preferences";
    return studio.onboarding.put(path, token, Studio.LANGUAGE.formatted("de"));
  }

  private HttpResponse<String> gives(String member, String id, String token) throws Exception {
    String path = "/members/" + member + "/consents/" + id;
    return studio.onboarding.put(path, token, CONSENT.formatted("", Sha256.of(TEXT), ""));
  }

  private void brings(String member, String id, String proof) throws Exception {
    String named = "\"consentId\": \"" + id + "\", ";
    String with = ", \"proof\": \"" + proof + "\"";
    studio.publish(
        "studio",
        Studio.event(
            id + "-" + member,
            studio.reference(member),
            "ConsentGiven",
            CONSENT.formatted(named, Sha256.of(TEXT), with)));
  }

  private void awaitState(String member, String id, String state) throws Exception {
    String wanted = "\"consentId\":\"%s\",\"state\":\"%s\"".formatted(id, state);
    Studio.await(id + " is " + state, () -> studio.get(member, "/consents"), Studio.says(wanted));
  }

  private boolean mayKnow(String member) throws Exception {
    String path =
        "/members/"
            + member
            + "/consents/check?partner=shop&element=visits&purpose=health-programme";
    return Studio.json(studio.onboarding.get(path, studio.partner("shop")))
        .get("allowed")
        .asBoolean();
  }
}
