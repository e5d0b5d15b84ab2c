package punchcard.systemtests.driver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.Map;
import java.util.stream.Collectors;

/// Logs in at the OpenID provider, as whoever acts.
public final class Tokens {
  private final URI issuer;

  Tokens(URI issuer) {
    this.issuer = issuer;
  }

  public String operator() {
    return token(issuer, Map.of("client_id", "operator", "client_secret", "operator"));
  }

  /// Another person with the same rights: what one proposes, the other approves.
  public String secondOperator() {
    return token(
        issuer, Map.of("client_id", "second-operator", "client_secret", "second-operator"));
  }

  public String partner(String partner) {
    return token(issuer, Map.of("client_id", "partner", "client_secret", "x", "partner", partner));
  }

  public String member(String memberId) {
    return token(issuer, Map.of("client_id", "member", "client_secret", "x", "member", memberId));
  }

  public String analyst() {
    return token(issuer, Map.of("client_id", "analyst", "client_secret", "x"));
  }

  /// A token of the right issuer for another audience.
  public String forAnotherAudience() {
    return token(
        issuer, Map.of("client_id", "stranger", "client_secret", "x", "scope", "another-system"));
  }

  /// A token with all the right claims that another issuer has signed.
  public String ofAnotherIssuer() {
    URI another = issuer.resolve("/another");
    return token(
        another, Map.of("client_id", "operator", "client_secret", "x", "scope", "punchcard"));
  }

  private static String token(URI issuer, Map<String, String> credentials) {
    String form =
        "grant_type=client_credentials&"
            + credentials.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    Reply answer = Request.postForm(URI.create(issuer + "/token"), form).expect(200);
    return answer.json().required("access_token").asText();
  }
}
