package punchcard.onboarding.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.JWKSet;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// Consents on a real broker and a real database: what a member, a spa, its insurer and a stranger
/// can do with them, and cannot.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedOnboarding.class)
class ConsentServiceTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String VISITS =
      """
      {"discloser": "spa", "recipients": ["insurer"], "purpose": "health-programme",
       "dataElements": ["visits"], "termsVersion": "%s/%d", "language": "en"}
      """;
  private static final String QUESTION =
      "/consents/check?partner=insurer&element=visits&purpose=health-programme";

  private final Onboarding onboarding;
  private final Map<String, String> references = new HashMap<>();

  ConsentServiceTest(Onboarding onboarding) {
    this.onboarding = onboarding;
  }

  @BeforeAll
  void thereAreTwoPartnersAndTerms() throws Exception {
    for (String partner : new String[] {"spa", "insurer"})
      put("/participants/" + partner, operator(), "{\"name\": \"It\", \"type\": \"shop\"}");
    publishTerms("health", 1, false);
  }

  @Test
  void a_consent_holds_until_it_is_withdrawn_and_what_was_said_before_stays_true()
      throws Exception {
    String member = signUp();
    assertThat(mayKnow(member, "")).isFalse();

    JsonNode given = json(give(member, "c", "health", 1));
    assertThat(given.get("state").asText()).isEqualTo("GIVEN");
    assertThat(mayKnow(member, "")).isTrue();
    JsonNode withdrawn = json(withdraw(member, "c"));

    assertThat(withdrawn.get("state").asText()).isEqualTo("WITHDRAWN");
    assertThat(mayKnow(member, "")).isFalse();
    assertThat(mayKnow(member, at(given))).isTrue();
    assertThat(mayKnow(member, at(withdrawn))).isFalse();
  }

  @Test
  void each_answer_has_a_receipt_that_anybody_can_verify() throws Exception {
    String member = signUp();
    JsonNode given = json(give(member, "c", "health", 1));
    JWKSet keys =
        JWKSet.parse(onboarding.get("/.well-known/punchcard-receipts.json", operator()).body());
    JWSObject receipt = JWSObject.parse(given.get("receipt").asText());

    assertThat(keys.toString()).doesNotContain("\"d\"");
    assertThat(
            receipt.verify(
                new Ed25519Verifier(
                    keys.getKeyByKeyId(receipt.getHeader().getKeyID()).toOctetKeyPair())))
        .isTrue();
    Map<String, Object> claims = receipt.getPayload().toJSONObject();
    assertThat(claims).containsEntry("sub", member);
    assertThat(String.valueOf(claims.get("consent")))
        .contains("recordId=c", "state=GIVEN", "termsVersion=health/1")
        .contains("actions=[receive, store, use, infer]");
  }

  @Test
  void the_same_again_gets_the_same_answer() throws Exception {
    String member = signUp();
    String first = give(member, "c", "health", 1).body();
    assertThat(give(member, "c", "health", 1).body()).isEqualTo(first);
    String out = withdraw(member, "c").body();
    assertThat(withdraw(member, "c").body()).isEqualTo(out);
    assertThat(json(list(member)).get("consents")).hasSize(1);
  }

  @Test
  void what_a_partner_asks_for_discloses_nothing_until_the_member_accepts() throws Exception {
    String member = signUp();
    tell(member, "asked-" + member, "ConsentGiven", told("c", "null"));

    await("the request", () -> list(member), hasState("REQUESTED"));
    assertThat(mayKnow(member, "")).isFalse();
    assertThat(json(give(member, "c", "health", 1)).get("state").asText()).isEqualTo("GIVEN");
    assertThat(mayKnow(member, "")).isTrue();
  }

  @Test
  void what_is_asked_for_can_be_declined() throws Exception {
    String member = signUp();
    tell(member, "asked-" + member, "ConsentGiven", told("c", "null"));
    await("the request", () -> list(member), hasState("REQUESTED"));

    JsonNode declined = json(post(member, "c", "refusal"));

    assertThat(declined.get("state").asText()).isEqualTo("DECLINED");
    assertThat(withdraw(member, "c").statusCode()).isEqualTo(409);
  }

  @Test
  void with_the_members_token_a_partner_brings_a_consent_and_without_it_a_withdrawal()
      throws Exception {
    String member = signUp();
    String token = onboarding.identityProvider.member(member);
    tell(member, "given-" + member, "ConsentGiven", told("c", "\"" + token + "\""));
    await("the consent", () -> list(member), hasState("GIVEN"));
    assertThat(mayKnow(member, "")).isTrue();

    tell(member, "withdrawn-" + member, "ConsentWithdrawn", "{\"consentId\": \"c\"}");

    await("the withdrawal", () -> list(member), hasState("WITHDRAWN"));
    assertThat(mayKnow(member, "")).isFalse();
  }

  @Test
  void material_terms_ask_again() throws Exception {
    String member = signUp();
    publishTerms("spa", 1, false);
    await("the terms", () -> give(member, "c", "spa", 1), ConsentServiceTest::isOk);
    json(give(member, "d", "spa", 1));
    publishTerms("spa", 2, true);

    JsonNode asked =
        json(await("the question", () -> list(member), hasState("REQUESTED"))).get("consents");
    assertThat(mayKnow(member, "")).isFalse();
    for (JsonNode consent : asked)
      assertThat(recordIn(consent)).contains("recordId=" + id(consent));
    assertThat(reason(give(member, "c", "spa", 1))).isEqualTo("SUPERSEDED_TERMS");
    assertThat(give(member, "c", "spa", 2).statusCode()).isEqualTo(200);
    assertThat(mayKnow(member, "")).isTrue();
  }

  @Test
  void what_must_not_be_is_refused_with_its_reason() throws Exception {
    String member = signUp();
    String json = VISITS.formatted("health", 1);

    assertThat(reason(give(member, json.replace("visits", "shoe-size"))))
        .isEqualTo("UNKNOWN_ELEMENT");
    assertThat(reason(give(member, json.replace("health-programme", "underwriting"))))
        .isEqualTo("FORBIDDEN_PURPOSE");
    assertThat(reason(give(member, json.replace("[\"insurer\"]", "[\"insurer\", \"spa\"]"))))
        .isEqualTo("BUNDLED");
    assertThat(reason(give(member, json.replace("health/1", "health/7"))))
        .isEqualTo("UNKNOWN_TERMS");
    assertThat(reason(give(member, "{}"))).isEqualTo("NO_ELEMENT");
    assertThat(give(member, json.replace("visits", "x".repeat(201))).statusCode()).isEqualTo(422);
    assertThat(json(list(member)).get("consents")).isEmpty();
  }

  @Test
  void the_unknown_and_the_forbidden_are_answered_alike() throws Exception {
    String member = signUp();
    String nobody = "ff".repeat(16);
    String ofNobody = onboarding.identityProvider.member(nobody);
    assertThat(give(member, "c", "health", 1).statusCode()).isEqualTo(200);
    String path = "/members/" + member + "/consents";
    String unknown =
        put("/members/" + nobody + "/consents/c", ofNobody, VISITS.formatted("health", 1)).body();

    for (String token : new String[] {ofNobody, operator(), partner("insurer"), partner("spa")}) {
      assertAlike(unknown, put(path + "/c", token, VISITS.formatted("health", 1)));
      assertAlike(unknown, onboarding.post(path + "/c/withdrawal", token, ""));
      assertAlike(unknown, onboarding.post(path + "/c/refusal", token, ""));
      assertAlike(unknown, onboarding.get(path, token));
    }
    assertAlike(unknown, withdraw(member, "another"));
    assertAlike(unknown, onboarding.get("/members/" + member + QUESTION, ofNobody));
    assertAlike(unknown, onboarding.get("/members/" + member + QUESTION, partner("spa")));
    assertThat(onboarding.get(path, "no token").statusCode()).isEqualTo(401);
    assertThat(mayKnow(member, "")).isTrue();
    assertThat(mayKnow(nobody, "")).isFalse();
  }

  @Test
  void terms_are_published_once_by_operators() throws Exception {
    String path = "/consent-terms/offers/1";
    String text = "{\"material\": true, \"texts\": {\"en\": \"Read me.\"}}";

    assertThat(put(path, operator(), text).statusCode()).isEqualTo(201);
    assertThat(put(path, operator(), text).statusCode()).isEqualTo(200);
    assertThat(put(path, operator(), text.replace("Read", "Eat")).statusCode()).isEqualTo(409);
    assertThat(put("/consent-terms/offers/3", operator(), text).statusCode()).isEqualTo(409);
    assertThat(put(path, partner("spa"), text).statusCode()).isEqualTo(403);
    assertThat(json(onboarding.get(path, partner("spa"))).get("hashes").get("en").asText())
        .hasSize(64);
  }

  private static String id(JsonNode consent) {
    return consent.get("consentId").asText();
  }

  private static String recordIn(JsonNode consent) throws ParseException {
    JWSObject receipt = JWSObject.parse(consent.get("receipt").asText());
    return String.valueOf(receipt.getPayload().toJSONObject().get("consent"));
  }

  private static void assertAlike(String unknown, HttpResponse<String> forbidden) {
    assertThat(forbidden.statusCode()).as(forbidden.body()).isEqualTo(404);
    assertThat(forbidden.body()).isEqualTo(unknown);
  }

  private void publishTerms(String id, int version, boolean material) throws Exception {
    String json =
        "{\"material\": %s, \"texts\": {\"en\": \"Terms %d.\"}}".formatted(material, version);
    assertThat(put("/consent-terms/" + id + "/" + version, operator(), json).statusCode())
        .isEqualTo(201);
  }

  /// A new customer of the spa; the log has the terms by then.
  private String signUp() throws Exception {
    String reference = "guest-" + references.size();
    tell(reference, "s-" + reference, "SignupRequested", "{}");
    String path = "/partners/spa/members?ref=" + reference;
    String member =
        json(await(
                "the member", () -> onboarding.get(path, partner("spa")), ConsentServiceTest::isOk))
            .get("memberId")
            .asText();
    references.put(member, reference);
    // Its own task may still have to read of it and of the terms.
    String inKlingon = VISITS.formatted("health", 1).replace("\"en\"", "\"tlh\"");
    await("the log", () -> give(member, inKlingon), says("UNKNOWN_LANGUAGE"));
    return member;
  }

  private void tell(String who, String eventId, String type, String body) throws Exception {
    String json =
        """
        {"eventId": "%s", "memberRef": "%s", "occurredAt": "%s", "type": "%s", "body": %s}
        """
            .formatted(eventId, references.getOrDefault(who, who), Instant.now(), type, body);
    HttpResponse<String> accepted = onboarding.post("/partners/spa/events", partner("spa"), json);
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
  }

  private static String told(String id, String proof) {
    return """
    {"consentId": "%s", "dataElements": ["visits"], "discloser": "spa", "recipients": ["insurer"],
     "purpose": "health-programme", "termsVersion": "health/1", "endsAt": null, "language": "en",
     "proof": %s}
    """
        .formatted(id, proof);
  }

  private HttpResponse<String> give(String member, String id, String terms, int version)
      throws Exception {
    return put(
        "/members/" + member + "/consents/" + id,
        onboarding.identityProvider.member(member),
        VISITS.formatted(terms, version));
  }

  private HttpResponse<String> give(String member, String json) throws Exception {
    return put(
        "/members/" + member + "/consents/c", onboarding.identityProvider.member(member), json);
  }

  private HttpResponse<String> withdraw(String member, String id) throws Exception {
    return post(member, id, "withdrawal");
  }

  private HttpResponse<String> post(String member, String id, String what) throws Exception {
    return onboarding.post(
        "/members/" + member + "/consents/" + id + "/" + what,
        onboarding.identityProvider.member(member),
        "");
  }

  private HttpResponse<String> list(String member) throws Exception {
    return onboarding.get(
        "/members/" + member + "/consents", onboarding.identityProvider.member(member));
  }

  /// Asked again while the task has not read that far.
  private boolean mayKnow(String member, String at) throws Exception {
    String path = "/members/" + member + QUESTION + at;
    return json(await(
            "an answer", () -> onboarding.get(path, partner("insurer")), ConsentServiceTest::isOk))
        .get("allowed")
        .asBoolean();
  }

  private static String at(JsonNode answer) {
    JsonNode position = answer.get("position");
    return "&at=" + position.get("partition").asInt() + "," + position.get("offset").asLong();
  }

  private HttpResponse<String> put(String path, String token, String json) throws Exception {
    return onboarding.put(path, token, json);
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static String reason(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    return JSON.readTree(answer.body()).get("reason").asText();
  }

  private String operator() {
    return onboarding.identityProvider.operator();
  }

  private String partner(String id) {
    return onboarding.identityProvider.partner(id);
  }

  private static boolean isOk(HttpResponse<String> answer) {
    return answer.statusCode() == 200;
  }

  private static Predicate<HttpResponse<String>> says(String words) {
    return answer -> answer.body().contains(words);
  }

  private static Predicate<HttpResponse<String>> hasState(String state) {
    return says("\"state\":\"" + state + "\"");
  }

  private static HttpResponse<String> await(
      String what, Callable<HttpResponse<String>> question, Predicate<HttpResponse<String>> wanted)
      throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(40).toNanos();
    HttpResponse<String> answer = question.call();
    while (!wanted.test(answer)) {
      if (System.nanoTime() > deadline) throw new AssertionError(what + ": " + answer.body());
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      answer = question.call();
    }
    return answer;
  }
}
