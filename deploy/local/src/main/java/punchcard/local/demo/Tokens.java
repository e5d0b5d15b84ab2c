package punchcard.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;

/// Logs in at the OpenID provider, as whoever acts.
final class Tokens {
  private final PatientHttp http;
  private final URI issuer;

  Tokens(PatientHttp http, URI issuer) {
    this.http = http;
    this.issuer = issuer;
  }

  String operator() {
    return token(Map.of("client_id", "operator", "client_secret", "operator"));
  }

  String secondOperator() {
    return token(Map.of("client_id", "second-operator", "client_secret", "second-operator"));
  }

  String partner(String partner) {
    return token(Map.of("client_id", "partner", "client_secret", "x", "partner", partner));
  }

  String member(String memberId) {
    return token(Map.of("client_id", "member", "client_secret", "x", "member", memberId));
  }

  String analyst() {
    return token(Map.of("client_id", "analyst", "client_secret", "x"));
  }

  private String token(Map<String, String> credentials) {
    String form =
        "grant_type=client_credentials&"
            + credentials.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(issuer + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    if (answer.statusCode() != 200)
      throw new DemoFailed("no token from " + issuer + ": " + answer.body());
    return Json.of(answer).required("access_token").asText();
  }
}
