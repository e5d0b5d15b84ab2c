package punchcard.systemtests.driver;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A person logs in to an application with a browser: an authorization code, with PKCE (RFC 7636).
final class Login {
  private static final String VERIFIER = "v".repeat(43);
  private static final String CALLBACK = "http://127.0.0.1:5555/callback";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

  private final URI issuer;
  private final HttpClient browser = // follows no redirect
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(5))
          .cookieHandler(new CookieManager())
          .build();

  Login(URI issuer) {
    this.issuer = issuer;
  }

  /// What the application is answered that wants a token.
  Reply of(String name, String password) {
    get(URI.create(issuer + authorize()));
    String form = get(URI.create(issuer + "/login")).body();
    Map<String, String> filled =
        Map.of("username", name, "password", password, "_csrf", found(CSRF, form));
    String code = found(CODE, callback(post("/login", filled)).toString());
    return Request.postForm(
        URI.create(issuer + "/token"),
        encoded(
            Map.of(
                "grant_type", "authorization_code",
                "client_id", "punchcard-app",
                "redirect_uri", CALLBACK,
                "code", code,
                "code_verifier", VERIFIER)));
  }

  private static String authorize() {
    return "/authorize?"
        + encoded(
            Map.of(
                "response_type", "code",
                "client_id", "punchcard-app",
                "scope", "openid",
                "redirect_uri", CALLBACK,
                "state", "s",
                "code_challenge_method", "S256",
                "code_challenge", challenge()));
  }

  private static String challenge() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  /// Where the browser is sent with the code in the end.
  private URI callback(HttpResponse<String> sent) {
    URI next = URI.create(sent.headers().firstValue("Location").orElseThrow());
    return next.toString().startsWith(CALLBACK) ? next : callback(get(next));
  }

  private HttpResponse<String> get(URI uri) {
    return send(HttpRequest.newBuilder(uri).header("Accept", "text/html"));
  }

  private HttpResponse<String> post(String path, Map<String, String> form) {
    return send(
        HttpRequest.newBuilder(URI.create(issuer + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(form))));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return browser.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) throw new AssertionError(pattern + " is not in " + text);
    return matcher.group(1);
  }
}
