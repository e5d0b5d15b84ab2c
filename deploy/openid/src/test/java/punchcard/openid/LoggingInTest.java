package punchcard.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A person logs in with a browser, and an application gets a token for him.
class LoggingInTest {
  private static final String ANOTHER = "w".repeat(43);

  private final EmbeddedPostgres postgres;
  private final Running provider;
  private final PersonsApp app;

  LoggingInTest() throws Exception {
    this.postgres = EmbeddedPostgres.start();
    this.provider = Running.on(postgres);
    this.app = new PersonsApp(provider);
  }

  @AfterEach
  void stop() throws Exception {
    provider.close();
    postgres.close();
  }

  @Test
  void with_the_right_password_the_app_gets_a_token_by_pkce() throws Exception {
    app.know("anna", "\"sub\": \"m-1\", \"role\": \"member\"");

    assertThat(PersonsApp.location(app.logIn("anna", "wrong horse"))).contains("/login?error");
    URI back = app.callback(app.logIn("anna", "correct horse"));
    HttpResponse<String> stolen = app.exchange(back, ANOTHER);
    HttpResponse<String> answer =
        app.exchange(app.callback(provider.get(PersonsApp.authorize())), PersonsApp.VERIFIER);

    assertThat(stolen.statusCode()).isEqualTo(400);
    JsonNode claims = Running.claims(answer);
    assertThat(claims.get("sub").asText()).isEqualTo("m-1");
    assertThat(claims.get("aud").asText()).isEqualTo("punchcard");
    assertThat(claims.get("roles")).extracting(JsonNode::asText).containsExactly("member");
    String token = Running.json(answer).get("access_token").asText();
    HttpResponse<String> info = provider.ask("POST", "/userinfo", token, "");
    assertThat(info.statusCode()).as(info.body()).isEqualTo(200);
    assertThat(Running.json(info).get("sub").asText()).isEqualTo("m-1");
  }

  @Test
  void who_is_removed_gets_no_token_for_a_login_that_was_under_way() throws Exception {
    app.know("zoe", "\"sub\": \"zoe\", \"role\": \"partner\", \"partner\": \"gym\"");
    URI back = app.callback(app.logIn("zoe", "correct horse"));
    URI another = app.callback(provider.get(PersonsApp.authorize()));
    JsonNode claims = Running.claims(app.exchange(back, PersonsApp.VERIFIER));
    assertThat(claims.get("partner").asText()).isEqualTo("gym");

    assertThat(provider.ask("DELETE", "/people/zoe", Running.LOCAL_SECRET, "").statusCode())
        .isEqualTo(204);

    assertThat(app.exchange(another, PersonsApp.VERIFIER).statusCode()).isEqualTo(400);
  }

  @Test
  void without_pkce_or_for_another_address_there_is_no_code() throws Exception {
    String withoutChallenge = PersonsApp.authorize().replaceAll("&code_challenge.*", "");
    String elsewhere = PersonsApp.authorize().replace("127.0.0.1", "evil.example");

    assertThat(PersonsApp.location(provider.get(withoutChallenge)))
        .contains("error=invalid_request");
    assertThat(provider.get(elsewhere).statusCode()).isEqualTo(400);
  }

  @Test
  void nobody_is_made_without_the_secret_or_with_a_weak_password() throws Exception {
    String mallory = "{\"sub\": \"m\", \"role\": \"operator\", \"password\": \"correct horse\"}";
    String weak = "{\"sub\": \"m\", \"role\": \"operator\", \"password\": \"horse\"}";

    assertThat(provider.ask("PUT", "/people/m", null, mallory).statusCode()).isEqualTo(401);
    assertThat(provider.ask("PUT", "/people/m", "wrong", mallory).statusCode()).isEqualTo(401);
    assertThat(provider.ask("PUT", "/people/m", Running.LOCAL_SECRET, weak).statusCode())
        .isEqualTo(400);
    assertThat(provider.ask("PUT", "/people/m", Running.LOCAL_SECRET, "{}").statusCode())
        .isEqualTo(400);
    assertThat(PersonsApp.location(app.logIn("m", "correct horse"))).contains("/login?error");
  }
}
