package punchcard.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;

/// Tokens of the OpenID provider for whoever acts, asked for by its client `local`.
final class Tokens {
  private final PatientHttp http;
  private final URI issuer;
  private final String secret;

  /// @param secret of the client `local`
  Tokens(PatientHttp http, URI issuer, String secret) {
    this.http = http;
    this.issuer = issuer;
    this.secret = secret;
  }

  String operator() {
    return token(Map.of("sub", "operator", "role", "operator"));
  }

  String secondOperator() {
    return token(Map.of("sub", "second-operator", "role", "operator"));
  }

  String partner(String partner) {
    return token(Map.of("sub", partner, "role", "partner", "partner", partner));
  }

  String member(String memberId) {
    return token(Map.of("sub", memberId, "role", "member"));
  }

  String analyst() {
    return token(Map.of("sub", "analyst", "role", "analyst"));
  }

  private String token(Map<String, String> who) {
    String form =
        "grant_type=client_credentials&client_id=local&client_secret="
            + secret
            + "&"
            + who.entrySet().stream()
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
