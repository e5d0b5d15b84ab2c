package punchcard.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which program gets a token, for whom, and which does not.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientsTest {
  private static final Map<String, String> BY_CREDENTIALS =
      Map.of("grant_type", "client_credentials");

  private final EmbeddedPostgres postgres;
  private final Running provider;

  ClientsTest() throws Exception {
    this.postgres = EmbeddedPostgres.start();
    this.provider = Running.on(postgres);
  }

  @AfterAll
  void stop() throws Exception {
    provider.close();
    postgres.close();
  }

  @Test
  void it_tells_where_everything_is() throws Exception {
    JsonNode told = Running.json(provider.get("/.well-known/openid-configuration"));

    assertThat(told.get("issuer").asText()).isEqualTo(provider.issuer());
    assertThat(told.get("token_endpoint").asText()).isEqualTo(provider.issuer() + "/token");
    assertThat(told.get("jwks_uri").asText()).isEqualTo(provider.issuer() + "/jwks");
    assertThat(told.get("registration_endpoint").asText())
        .isEqualTo(provider.issuer() + "/register");
    assertThat(told.get("grant_types_supported"))
        .extracting(JsonNode::asText)
        .containsExactly("authorization_code", "client_credentials");
    assertThat(provider.get("/jwks").body()).contains("\"n\"").doesNotContain("\"d\"");
  }

  @Test
  void a_partners_client_speaks_for_that_partner_alone() throws Exception {
    HttpResponse<String> made = register("grocer");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String secret = secretIn(made);

    JsonNode claims = Running.claims(token("grocer", secret, Map.of()));

    assertThat(claims.get("iss").asText()).isEqualTo(provider.issuer());
    assertThat(claims.get("aud").asText()).isEqualTo("punchcard");
    assertThat(claims.get("sub").asText()).isEqualTo("grocer");
    assertThat(claims.get("partner").asText()).isEqualTo("grocer");
    assertThat(claims.get("roles")).extracting(JsonNode::asText).containsExactly("partner");
    assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(3600);
    assertThat(token("grocer", secret, Map.of("partner", "grocer")).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "p-partner, partner, gym, invalid_request",
    "p-subject, sub, gym, invalid_request",
    "p-role, role, operator, invalid_request",
    "p-audience, audience, another-system, invalid_target",
    "p-resource, resource, https://another, invalid_target",
    "p-scope, scope, operator, invalid_scope",
    "p-exchange, grant_type, urn:ietf:params:oauth:grant-type:token-exchange, invalid_request",
    "p-code, grant_type, authorization_code, invalid_request",
    "p-refresh, grant_type, refresh_token, invalid_request",
    "p-password, grant_type, password, unsupported_grant_type"
  })
  void what_a_partner_may_not_have_is_refused(
      String partner, String name, String value, String error) throws Exception {
    String secret = secretIn(register(partner));

    HttpResponse<String> answer = token(partner, secret, Map.of(name, value));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(Running.json(answer).get("error").asText()).isEqualTo(error);
  }

  @Test
  void a_client_ends_and_comes_back_with_another_secret() throws Exception {
    String first = secretIn(register("gym"));
    assertThat(token("gym", first, Map.of()).statusCode()).isEqualTo(200);
    assertThat(register("gym").statusCode()).as("while there is one").isEqualTo(400);

    assertThat(manage("DELETE", "partner.gym").statusCode()).isEqualTo(204);
    assertThat(manage("DELETE", "partner.gym").statusCode()).isEqualTo(404);
    HttpResponse<String> ended = token("gym", first, Map.of());
    String second = secretIn(register("gym"));

    assertThat(ended.statusCode()).isEqualTo(401);
    assertThat(Running.json(ended).get("error").asText()).isEqualTo("invalid_client");
    assertThat(token("gym", first, Map.of()).statusCode()).isEqualTo(401);
    assertThat(token("gym", second, Map.of()).statusCode()).isEqualTo(200);
    assertThat(manage("GET", "partner.gym").body()).contains("partner.gym").doesNotContain(second);
  }

  @Test
  void a_token_is_known_to_the_provider_until_its_client_ends_or_revokes_it() throws Exception {
    String secret = secretIn(register("spa-1"));
    Map<String, String> kept = tokenField("spa-1", secret);
    Map<String, String> revoked = tokenField("spa-1", secret);
    assertThat(isActive("spa-1", secret, kept)).isTrue();

    HttpResponse<String> answer = provider.as("partner.spa-1", secret, "/revoke", revoked);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(isActive("spa-1", secret, revoked)).isFalse();
    assertThat(isActive("spa-1", secret, kept)).isTrue();

    assertThat(manage("DELETE", "partner.spa-1").statusCode()).isEqualTo(204);
    assertThat(isActive("spa-1", secretIn(register("spa-1")), kept)).isFalse();
  }

  private Map<String, String> tokenField(String partner, String secret) throws Exception {
    HttpResponse<String> answer = token(partner, secret, Map.of());
    return Map.of("token", Running.json(answer).required("access_token").asText());
  }

  private boolean isActive(String partner, String secret, Map<String, String> token)
      throws Exception {
    HttpResponse<String> answer = provider.as("partner." + partner, secret, "/introspect", token);
    return Running.json(answer).required("active").asBoolean();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"partner\": \"spa\"}",
        "{\"partner\": \"Spa!\", \"grant_types\": [\"client_credentials\"]}",
        "{\"partner\": \"spa\", \"grant_types\": [\"authorization_code\"]}",
        """
        {"partner": "spa", "grant_types": ["client_credentials"], "client_id": "local"}\
        """,
        """
        {"partner": "spa", "grant_types": ["client_credentials"], "redirect_uris": ["http://a"]}\
        """,
        """
        {"partner": "spa", "grant_types": ["client_credentials"],
         "token_endpoint_auth_method": "none"}\
        """
      })
  void only_partners_programs_are_registered(String metadata) throws Exception {
    HttpResponse<String> answer =
        provider.ask("POST", "/register", Running.REGISTRATION_TOKEN, metadata);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(Running.json(answer).get("error").asText()).isEqualTo("invalid_client_metadata");
  }

  @Test
  void nobody_registers_or_ends_a_client_without_the_credential() throws Exception {
    assertThat(provider.ask("POST", "/register", null, wanted("spa")).statusCode()).isEqualTo(401);
    assertThat(provider.ask("POST", "/register", "wrong", wanted("spa")).statusCode())
        .isEqualTo(401);
    assertThat(provider.ask("DELETE", "/register/partner.spa", "wrong", "").statusCode())
        .isEqualTo(401);
    assertThat(manage("DELETE", "local").statusCode()).as("not a partner's").isEqualTo(404);
    assertThat(manage("GET", "punchcard-app").statusCode()).isEqualTo(404);
  }

  @Test
  void the_local_client_speaks_for_whomever_it_names() throws Exception {
    JsonNode operator = Running.claims(local(Map.of("sub", "olga", "role", "operator")));
    JsonNode staff =
        Running.claims(local(Map.of("sub", "gus", "role", "customer-service", "partner", "gym")));
    JsonNode elsewhere =
        Running.claims(local(Map.of("sub", "m", "role", "member", "audience", "elsewhere")));

    assertThat(operator.get("sub").asText()).isEqualTo("olga");
    assertThat(operator.get("roles")).extracting(JsonNode::asText).containsExactly("operator");
    assertThat(operator.has("partner")).isFalse();
    assertThat(staff.get("partner").asText()).isEqualTo("gym");
    assertThat(staff.get("roles")).extracting(JsonNode::asText).containsExactly("customer-service");
    assertThat(elsewhere.get("aud").asText()).isEqualTo("elsewhere");
  }

  @ParameterizedTest
  @CsvSource({
    "x, emperor,",
    "'', operator,",
    "x, partner,",
    "x, trainer,",
    "x, partner, Gym!",
    "x, member, gym"
  })
  void there_are_speakers_that_even_the_local_client_cannot_name(
      String subject, String role, String partner) throws Exception {
    Map<String, String> who = new HashMap<>(Map.of("sub", subject, "role", role));
    if (partner != null) who.put("partner", partner);

    assertThat(local(who).statusCode()).isEqualTo(400);
  }

  @Test
  void without_its_secret_the_local_client_gets_nothing() throws Exception {
    Map<String, String> operator = with(Map.of("sub", "x", "role", "operator"));

    assertThat(provider.token("local", "wrong", operator).statusCode()).isEqualTo(401);
    assertThat(provider.token("local", "", operator).statusCode()).isEqualTo(400);
  }

  @Test
  void a_restart_keeps_keys_and_clients_and_where_no_local_secret_is_given_its_client_ends()
      throws Exception {
    try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
      Running before = Running.on(database);
      HttpResponse<String> made =
          before.ask("POST", "/register", Running.REGISTRATION_TOKEN, wanted("baker"));
      String keys = before.get("/jwks").body();
      before.close();

      try (Running after = Running.on(database, Optional.empty())) {
        assertThat(after.get("/jwks").body()).isEqualTo(keys);
        assertThat(after.token("partner.baker", secretIn(made), BY_CREDENTIALS).statusCode())
            .isEqualTo(200);
        assertThat(after.token("local", Running.LOCAL_SECRET, BY_CREDENTIALS).statusCode())
            .isEqualTo(401);
        assertThat(after.ask("PUT", "/people/mallory", "", "{}").statusCode()).isEqualTo(401);
      }
    }
  }

  private HttpResponse<String> register(String partner) throws Exception {
    return provider.ask("POST", "/register", Running.REGISTRATION_TOKEN, wanted(partner));
  }

  private static String secretIn(HttpResponse<String> made) throws Exception {
    return Running.json(made).required("client_secret").asText();
  }

  private HttpResponse<String> manage(String method, String client) throws Exception {
    return provider.ask(method, "/register/" + client, Running.REGISTRATION_TOKEN, "");
  }

  private static String wanted(String partner) {
    return "{\"partner\": \"%s\", \"grant_types\": [\"client_credentials\"]}".formatted(partner);
  }

  private HttpResponse<String> token(String partner, String secret, Map<String, String> more)
      throws Exception {
    return provider.token("partner." + partner, secret, with(more));
  }

  private HttpResponse<String> local(Map<String, String> more) throws Exception {
    return provider.token("local", Running.LOCAL_SECRET, with(more));
  }

  private static Map<String, String> with(Map<String, String> more) {
    Map<String, String> form = new HashMap<>(BY_CREDENTIALS);
    form.putAll(more);
    return form;
  }
}
