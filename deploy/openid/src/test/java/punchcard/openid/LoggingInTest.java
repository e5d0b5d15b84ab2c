package punchcard.openid;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A person logs in with a browser, and an application gets a token for him.
class LoggingInTest {
  private static final String VERIFIER = "v".repeat(43);
  private static final String ANOTHER = "w".repeat(43);
  private static final String CALLBACK = "http://127.0.0.1:5555/callback";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final EmbeddedPostgres postgres;
  private final Running provider;

  LoggingInTest() throws Exception {
    this.postgres = EmbeddedPostgres.start();
    this.provider = Running.on(postgres);
  }

  @AfterEach
  void stop() throws Exception {
    provider.close();
    postgres.close();
  }

  @Test
  void with_the_right_password_the_app_gets_a_token_by_pkce() throws Exception {
    know("anna", "\"sub\": \"m-1\", \"role\": \"member\"");

    assertThat(location(logIn("anna", "wrong horse"))).contains("/login?error");
    URI back = callback(logIn("anna", "correct horse"));
    HttpResponse<String> stolen = exchange(back, ANOTHER);
    HttpResponse<String> answer = exchange(callback(provider.get(authorize())), VERIFIER);

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
    know("zoe", "\"sub\": \"zoe\", \"role\": \"partner\", \"partner\": \"gym\"");
    URI back = callback(logIn("zoe", "correct horse"));
    URI another = callback(provider.get(authorize()));
    JsonNode claims = Running.claims(exchange(back, VERIFIER));
    assertThat(claims.get("partner").asText()).isEqualTo("gym");

    assertThat(provider.ask("DELETE", "/people/zoe", Running.LOCAL_SECRET, "").statusCode())
        .isEqualTo(204);

    assertThat(exchange(another, VERIFIER).statusCode()).isEqualTo(400);
  }

  @Test
  void without_pkce_or_for_another_address_there_is_no_code() throws Exception {
    String withoutChallenge = authorize().replaceAll("&code_challenge.*", "");
    String elsewhere = authorize().replace("127.0.0.1", "evil.example");

    assertThat(location(provider.get(withoutChallenge))).contains("error=invalid_request");
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
    assertThat(location(logIn("m", "correct horse"))).contains("/login?error");
  }

  private void know(String name, String who) throws Exception {
    String person = "{%s, \"password\": \"correct horse\"}".formatted(who);
    HttpResponse<String> made =
        provider.ask("PUT", "/people/" + name, Running.LOCAL_SECRET, person);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(204);
  }

  private static String authorize() throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII));
    return "/authorize?response_type=code&client_id=punchcard-app&scope=openid&redirect_uri="
        + CALLBACK
        + "&state=s&code_challenge_method=S256&code_challenge="
        + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  /// What the browser is answered when the form was filled in.
  private HttpResponse<String> logIn(String name, String password) throws Exception {
    assertThat(location(provider.get(authorize()))).endsWith("/login");
    Matcher csrf = CSRF.matcher(provider.get("/login").body());
    assertThat(csrf.find()).isTrue();
    return provider.post(
        "/login", Map.of("username", name, "password", password, "_csrf", csrf.group(1)));
  }

  /// Where the browser is sent with the code in the end.
  private URI callback(HttpResponse<String> sent) throws Exception {
    URI next = URI.create(location(sent));
    return next.toString().startsWith(CALLBACK) ? next : callback(provider.get(next));
  }

  private static String location(HttpResponse<String> sent) {
    return sent.headers().firstValue("Location").orElse("");
  }

  private HttpResponse<String> exchange(URI callback, String verifier) throws Exception {
    String code = callback.getQuery().replaceAll("(?:.*&)?code=([^&]+).*", "$1");
    return provider.post(
        "/token",
        Map.of(
            "grant_type", "authorization_code",
            "client_id", "punchcard-app",
            "redirect_uri", CALLBACK,
            "code", code,
            "code_verifier", verifier));
  }
}
