package punchcard.openid;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An application that people log in to, and their browser.
final class PersonsApp {
  static final String VERIFIER = "v".repeat(43);
  private static final String CALLBACK = "http://127.0.0.1:5555/callback";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final Running provider;

  PersonsApp(Running provider) {
    this.provider = provider;
  }

  /// Lets a person log in, with the password `correct horse`.
  void know(String name, String who) throws Exception {
    String person = "{%s, \"password\": \"correct horse\"}".formatted(who);
    HttpResponse<String> made =
        provider.ask("PUT", "/people/" + name, Running.LOCAL_SECRET, person);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(204);
  }

  /// Where a browser is sent that is to log in.
  static String authorize() throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII));
    return "/authorize?response_type=code&client_id=punchcard-app&scope=openid&redirect_uri="
        + CALLBACK
        + "&state=s&code_challenge_method=S256&code_challenge="
        + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  /// What the browser is answered when the form was filled in.
  HttpResponse<String> logIn(String name, String password) throws Exception {
    assertThat(location(provider.get(authorize()))).endsWith("/login");
    Matcher csrf = CSRF.matcher(provider.get("/login").body());
    assertThat(csrf.find()).isTrue();
    return provider.post(
        "/login", Map.of("username", name, "password", password, "_csrf", csrf.group(1)));
  }

  /// Where the browser is sent with the code in the end.
  URI callback(HttpResponse<String> sent) throws Exception {
    URI next = URI.create(location(sent));
    return next.toString().startsWith(CALLBACK) ? next : callback(provider.get(next));
  }

  static String location(HttpResponse<String> sent) {
    return sent.headers().firstValue("Location").orElse("");
  }

  /// The token that the application gets for a person, who comes with a browser of his own.
  HttpResponse<String> logsIn(String name) throws Exception {
    provider.changeBrowser();
    return exchange(callback(logIn(name, "correct horse")), VERIFIER);
  }

  /// What the application is answered that shows the code.
  HttpResponse<String> exchange(URI callback, String verifier) throws Exception {
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
