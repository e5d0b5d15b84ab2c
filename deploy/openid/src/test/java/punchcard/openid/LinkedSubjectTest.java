package punchcard.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A person logs in whose `sub` is no member's id: onboarding knows for which member it speaks.
class LinkedSubjectTest {
  private static final String ANNA = "a0".repeat(16);
  private static final Map<String, String> ANSWERS =
      Map.of("auth0%7Canna", "{\"memberId\": \"" + ANNA + "\"}", "odd", "{\"memberId\": \"odd\"}");

  private final EmbeddedPostgres postgres;
  private final Onboarding onboarding;
  private final Running provider;
  private final PersonsApp app;

  LinkedSubjectTest() throws Exception {
    this.postgres = EmbeddedPostgres.start();
    this.onboarding = Onboarding.answering(0, ANSWERS);
    this.provider = Running.on(postgres, onboarding.uri());
    this.app = new PersonsApp(provider);
  }

  @AfterEach
  void stop() throws Exception {
    provider.close();
    onboarding.close();
    postgres.close();
  }

  @Test
  void the_access_token_says_for_which_member_it_speaks() throws Exception {
    app.know("anna", "\"sub\": \"auth0|anna\", \"role\": \"member\"");

    JsonNode claims = Running.claims(app.logsIn("anna"));

    assertThat(claims.get("sub").asText()).isEqualTo("auth0|anna");
    assertThat(claims.get("member").asText()).isEqualTo(ANNA);
  }

  @Test
  void onboarding_is_asked_with_a_token_of_the_providers_own() throws Exception {
    app.know("anna", "\"sub\": \"auth0|anna\", \"role\": \"member\"");
    var _ = app.logsIn("anna");

    assertThat(onboarding.tokens()).hasSize(1);
    SignedJWT token = SignedJWT.parse(onboarding.tokens().getFirst().substring("Bearer ".length()));
    JWKSet keys = JWKSet.parse(provider.get("/jwks").body());
    var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
    assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
    var claims = token.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo(provider.issuer());
    assertThat(claims.getAudience()).containsExactly("punchcard");
    assertThat(claims.getStringListClaim("roles")).containsExactly("provider");
    assertThat(claims.getExpirationTime()).isNotNull();
  }

  @Test
  void no_client_gets_a_token_with_the_providers_role() throws Exception {
    Map<String, String> wish =
        Map.of("grant_type", "client_credentials", "sub", "provider", "role", "provider");

    assertThat(provider.token("local", Running.LOCAL_SECRET, wish).statusCode()).isEqualTo(400);
  }

  @Test
  void who_is_linked_to_nobody_or_has_a_members_id_or_is_no_member_gets_no_claim()
      throws Exception {
    app.know("bert", "\"sub\": \"bert\", \"role\": \"member\"");
    app.know("cleo", "\"sub\": \"" + ANNA + "\", \"role\": \"member\"");
    app.know("olga", "\"sub\": \"auth0|anna\", \"role\": \"operator\"");

    assertThat(Running.claims(app.logsIn("bert")).has("member")).isFalse();
    assertThat(onboarding.tokens()).hasSize(1);
    assertThat(Running.claims(app.logsIn("cleo")).has("member")).isFalse();
    assertThat(Running.claims(app.logsIn("olga")).has("member")).isFalse();
    assertThat(onboarding.tokens()).as("only who may be linked is asked for").hasSize(1);
  }

  @Test
  void while_onboarding_does_not_answer_nobody_gets_a_token_of_whom_it_is_not_known()
      throws Exception {
    app.know("anna", "\"sub\": \"auth0|anna\", \"role\": \"member\"");
    URI back = app.callback(app.logIn("anna", "correct horse"));
    int port = onboarding.uri().getPort();

    onboarding.close();
    HttpResponse<String> refused = app.exchange(back, PersonsApp.VERIFIER);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Running.json(refused).get("error").asText()).isEqualTo("temporarily_unavailable");
    try (Onboarding _ = Onboarding.answering(port, ANSWERS)) {
      JsonNode claims = Running.claims(app.exchange(back, PersonsApp.VERIFIER));
      assertThat(claims.get("member").asText()).isEqualTo(ANNA);
    }
  }

  @Test
  void an_answer_that_names_no_member_is_none() throws Exception {
    app.know("odd", "\"sub\": \"odd\", \"role\": \"member\"");

    HttpResponse<String> refused = app.logsIn("odd");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Running.json(refused).get("error").asText()).isEqualTo("temporarily_unavailable");
  }
}
