package punchcard.onboarding.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import punchcard.kernel.Sha256;

/// Consents by a code or a signature, on a real broker, database and mail server: a studio asks
/// that the shop may know of visits, and Carl stands at the studio's desk.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedOnboarding.class)
class OwnEvidenceServiceTest {
  private static final String ASKED =
      """
      {"consentId": "c", "dataElements": ["visits"], "discloser": "studio", "recipients": ["shop"],
       "purpose": "health-programme", "termsVersion": "evidence/1", "language": "en",
       "termsHash": "%s"%s}
      """;

  private static final String TEXT = "The shop may know.";

  private final Studio studio;

  OwnEvidenceServiceTest(Onboarding onboarding) throws Exception {
    studio = Studio.open(onboarding);
  }

  @BeforeAll
  void thereAreTerms() throws Exception {
    String json = "{\"material\": false, \"texts\": {\"en\": \"" + TEXT + "\"}}";
    assertThat(
            studio
                .onboarding
                .put("/consent-terms/evidence/1", studio.operator(), json)
                .statusCode())
        .isEqualTo(201);
  }

  @Test
  void the_code_that_was_mailed_is_told_at_the_desk_and_gives_the_consent() throws Exception {
    String anna = isAsked();
    assertThat(Studio.reason(409, sendCode(anna))).isEqualTo("NO_ADDRESS");
    proves(anna, "Anna-Desk@example.com");

    JsonNode sent = Studio.json(sendCode(anna));
    String code = code("anna-desk@example.com");
    assertThat(sent.get("sentTo").asText()).isEqualTo("email");
    assertThat(sent.get("triesLeft").asInt()).isEqualTo(5);
    assertThat(sent.toString()).doesNotContain(code).doesNotContain("example.com");
    assertThat(Studio.json(sendCode(anna)).get("expiresAt")).isEqualTo(sent.get("expiresAt"));
    assertThat(code("anna-desk@example.com")).isEqualTo(code);

    assertThat(Studio.reason(422, tells(anna, other(code)))).isEqualTo("WRONG_CODE");
    assertThat(Studio.reason(422, tells(anna, "12345"))).isEqualTo("BAD_EVIDENCE");
    assertThat(mayKnow(anna)).isFalse();
    JsonNode given = Studio.json(tells(anna, code));
    assertThat(given.get("state").asText()).isEqualTo("GIVEN");
    assertThat(given.get("collectionMethod").asText()).isEqualTo("kiosk");
    assertThat(given.get("evidence").toString()).isEqualTo("{\"method\":\"code\"}");
    assertThat(mayKnow(anna)).isTrue();
    assertThat(verified(given)).contains("method=code", "state=GIVEN");
    assertThat(Studio.json(tells(anna, code))).isEqualTo(given);
    assertThat(studio.audit(anna).toString())
        .contains("consent-codes/c", "\"evidence\":{\"method\":\"code\"},\"takenBy\":\"carl\"");
    assertThat(sendCode(anna).statusCode()).isEqualTo(404);
    assertThat(new Canaries(List.of("anna-desk@example.com", "Anna-Desk@example.com")).topics())
        .isEmpty();
  }

  @Test
  void five_other_codes_end_it_and_another_is_sent() throws Exception {
    String bert = isAsked();
    proves(bert, "bert-desk@example.com");
    var _ = Studio.json(sendCode(bert));
    String code = code("bert-desk@example.com");
    for (int i = 0; i < 5; i++)
      assertThat(Studio.reason(422, tells(bert, other(code)))).isEqualTo("WRONG_CODE");

    assertThat(Studio.reason(409, tells(bert, code))).isEqualTo("NO_TRIES_LEFT");
    assertThat(mayKnow(bert)).isFalse();
    var _ = Studio.json(sendCode(bert));
    String next = code("bert-desk@example.com");
    publishes(bert, ", \"code\": \"" + next + "\"");
    var _ = Studio.await("the consent", () -> consents(bert), Studio.says("\"state\":\"GIVEN\""));
    assertThat(mayKnow(bert)).isTrue();
  }

  @Test
  void a_code_goes_by_text_message_to_who_has_a_phone_alone() throws Exception {
    String hugo = isAsked();
    String phone = "{\"kind\": \"phone\", \"value\": \"+49 171 7654321\"}";
    var _ = Studio.json(studio.put(hugo, "/identifiers/phone", phone));
    String proof = studio.onboarding.phones.codeTo("+491717654321").orElseThrow();
    var _ = Studio.json(verifies(hugo, "phone", proof));

    assertThat(Studio.json(sendCode(hugo)).get("sentTo").asText()).isEqualTo("phone");
    String code = studio.onboarding.phones.codeTo("+491717654321").orElseThrow();
    assertThat(Studio.json(tells(hugo, code)).get("state").asText()).isEqualTo("GIVEN");
  }

  @Test
  void a_signature_gives_it_and_anybody_verifies_it_later() throws Exception {
    String carla = isAsked();
    OctetKeyPair key = new OctetKeyPairGenerator(Curve.Ed25519).keyID("phone").generate();
    String added =
        studio.put(carla, "/signing-keys/phone", key.toPublicJWK().toJSONString()).body();
    assertThat(added).contains("\"inForce\":true", key.getX().toString());
    JsonNode toSign = Studio.json(studio.get(carla, "/consents/c/to-sign"));
    String signed = signed(key, toSign.get("text").asText());

    JsonNode given = Studio.json(brings(carla, signed));

    assertThat(given.get("state").asText()).isEqualTo("GIVEN");
    assertThat(given.get("evidence").get("keyId").asText()).isEqualTo("phone");
    JWSObject kept = JWSObject.parse(given.get("evidence").get("signature").asText());
    assertThat(kept.verify(new Ed25519Verifier(key.toPublicJWK()))).isTrue();
    assertThat(verified(given)).contains("method=signature", "keyId=phone", signed);
    assertThat(studio.audit(carla).toString()).contains("signing-keys/phone", signed);
    assertThat(mayKnow(carla)).isTrue();
  }

  @Test
  void what_is_forged_another_members_removed_or_shown_again_gives_nothing() throws Exception {
    String dora = isAsked();
    String emil = isAsked();
    OctetKeyPair key = new OctetKeyPairGenerator(Curve.Ed25519).keyID("phone").generate();
    for (String member : List.of(dora, emil)) {
      var _ =
          Studio.json(studio.put(member, "/signing-keys/phone", key.toPublicJWK().toJSONString()));
    }
    String dorasText = Studio.json(studio.get(dora, "/consents/c/to-sign")).get("text").asText();
    OctetKeyPair forger = new OctetKeyPairGenerator(Curve.Ed25519).keyID("phone").generate();

    assertThat(Studio.reason(422, brings(dora, signed(forger, dorasText))))
        .isEqualTo("BAD_SIGNATURE");
    assertThat(Studio.reason(422, brings(emil, signed(key, dorasText)))).isEqualTo("BAD_SIGNATURE");
    publishes(emil, ", \"signature\": \"" + signed(key, dorasText) + "\"");
    assertThat(Studio.json(brings(dora, signed(key, dorasText))).get("state").asText())
        .isEqualTo("GIVEN");
    var _ = Studio.json(studio.post(dora, "/consents/c/withdrawal"));
    publishes(dora, ", \"signature\": \"" + signed(key, dorasText) + "\"");

    String emilsText = Studio.json(studio.get(emil, "/consents/c/to-sign")).get("text").asText();
    String path = "/members/" + emil + "/signing-keys/phone";
    var _ =
        Studio.json(
            studio.onboarding.delete(path, studio.onboarding.identityProvider.member(emil)));
    assertThat(Studio.reason(422, brings(emil, signed(key, emilsText)))).isEqualTo("BAD_SIGNATURE");
    assertThat(Studio.json(studio.get(emil, "/signing-keys")).toString())
        .contains("\"inForce\":false");
    assertThat(mayKnow(dora)).isFalse();
    assertThat(mayKnow(emil)).isFalse();
  }

  @Test
  void who_may_not_know_of_it_is_told_the_same_of_whatever_there_is() throws Exception {
    String fred = isAsked();
    String shop = studio.partner("shop"); // concerned, and does not know him
    String nobody = "ef".repeat(16);
    String unknown = send("studio", nobody, "c", carl()).body();

    for (HttpResponse<String> answer :
        List.of(
            send("shop", fred, "c", shop),
            send("shop", nobody, "c", shop),
            send("studio", fred, "d", carl()),
            send("studio", fred, "no id", carl()),
            send("studio", fred, "c", shop))) {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
      assertThat(answer.body()).isEqualTo(unknown);
    }
  }

  /// A new member whom the studio has asked for the consent.
  private String isAsked() throws Exception {
    String member = studio.signUp();
    studio.knowsTerms(member, "evidence/1");
    publishes(member, "");
    var _ =
        Studio.await("the request", () -> consents(member), Studio.says("\"state\":\"REQUESTED\""));
    return member;
  }

  private void publishes(String member, String with) throws Exception {
    String id = "c-" + UUID.randomUUID();
    studio.publish(
        "studio",
        Studio.event(
            id, studio.reference(member), "ConsentGiven", ASKED.formatted(Sha256.of(TEXT), with)));
  }

  private void proves(String member, String address) throws Exception {
    String email = "{\"kind\": \"email\", \"value\": \"" + address + "\"}";
    var _ = Studio.json(studio.put(member, "/identifiers/home", email));
    var _ = Studio.json(verifies(member, "home", code(address.toLowerCase(Locale.ROOT))));
  }

  private HttpResponse<String> verifies(String member, String id, String code) throws Exception {
    return studio.onboarding.post(
        "/members/" + member + "/identifiers/" + id + "/verification",
        studio.onboarding.identityProvider.member(member),
        "{\"code\": \"" + code + "\"}");
  }

  private String code(String address) {
    return studio.onboarding.mailbox.codeTo(address).orElseThrow();
  }

  private static String other(String code) {
    return code.equals("000000") ? "000001" : "000000";
  }

  private String carl() {
    return studio.onboarding.identityProvider.staff("studio", "clerk", "carl");
  }

  private HttpResponse<String> sendCode(String member) throws Exception {
    return send("studio", member, "c", carl());
  }

  private HttpResponse<String> send(String partner, String member, String consent, String token)
      throws Exception {
    String path = "/partners/" + partner + "/members/" + member + "/consents/";
    return studio.onboarding.post(path + consent.replace(" ", "%20") + "/code", token, "{}");
  }

  private HttpResponse<String> tells(String member, String code) throws Exception {
    return accepts(member, "{\"code\": \"" + code + "\", \"collectionMethod\": \"kiosk\"}");
  }

  private HttpResponse<String> brings(String member, String signed) throws Exception {
    return accepts(member, "{\"signature\": \"" + signed + "\"}");
  }

  private HttpResponse<String> accepts(String member, String json) throws Exception {
    return studio.onboarding.post(
        "/partners/studio/members/" + member + "/consents/c/acceptance", carl(), json);
  }

  private HttpResponse<String> consents(String member) throws Exception {
    return studio.get(member, "/consents");
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

  private static String signed(OctetKeyPair key, String text) throws Exception {
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.EdDSA).keyID("phone").build();
    JWSObject jws = new JWSObject(header, new Payload(text));
    jws.sign(new Ed25519Signer(key));
    return jws.serialize();
  }

  /// What the receipt of an answer says, which is signed by onboarding.
  private String verified(JsonNode answer) throws Exception {
    JWKSet keys =
        JWKSet.parse(
            studio
                .onboarding
                .get("/.well-known/punchcard-receipts.json", studio.operator())
                .body());
    JWSObject receipt = JWSObject.parse(answer.get("receipt").asText());
    OctetKeyPair key = keys.getKeyByKeyId(receipt.getHeader().getKeyID()).toOctetKeyPair();
    assertThat(receipt.verify(new Ed25519Verifier(key))).isTrue();
    return String.valueOf(receipt.getPayload().toJSONObject().get("consent"));
  }
}
