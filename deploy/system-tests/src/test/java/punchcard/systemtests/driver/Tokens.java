package punchcard.systemtests.driver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Tokens of the OpenID provider, for whoever acts. Its client `local` gets them for whomever it
/// names; a partner's own client, for the partner.
public final class Tokens {
  private final URI issuer;
  private final String secret;

  /// @param secret of the client `local`
  Tokens(URI issuer, String secret) {
    this.issuer = issuer;
    this.secret = secret;
  }

  public String operator() {
    return local(Map.of("sub", "operator", "role", "operator"));
  }

  /// Another person with the same rights: what one proposes, the other approves.
  public String secondOperator() {
    return local(Map.of("sub", "second-operator", "role", "operator"));
  }

  public String partner(String partner) {
    return local(Map.of("sub", partner, "role", "partner", "partner", partner));
  }

  /// One of a partner's people.
  public String staff(String partner, String role, String name) {
    return local(Map.of("sub", name, "role", role, "partner", partner));
  }

  public String member(String memberId) {
    return local(Map.of("sub", memberId, "role", "member"));
  }

  /// Lets a person log in as a member.
  public void know(String name, String password, String sub) {
    Request.to(issuer, "/people/" + name)
        .as(secret)
        .put(
            """
            {"password": "%s", "sub": "%s", "role": "member"}\
            """
                .formatted(password, sub))
        .expect(204);
  }

  /// What an application is answered to which a person logs in.
  public Reply logIn(String name, String password) {
    return new Login(issuer).of(name, password);
  }

  public String analyst() {
    return local(Map.of("sub", "analyst", "role", "analyst"));
  }

  /// A token of the right issuer for another audience.
  public String forAnotherAudience() {
    return local(Map.of("sub", "stranger", "role", "operator", "audience", "another-system"));
  }

  /// A token with all the right claims that somebody else has signed.
  public String ofAnotherIssuer() {
    return Forgery.operator(issuer);
  }

  private String local(Map<String, String> who) {
    return token(ask(new Client("local", secret), who).expect(200));
  }

  /// A client's own token.
  String of(Client client) {
    return token(ask(client, Map.of()).expect(200));
  }

  /// Asks for a token as a client.
  ///
  /// @param more fields of the request
  public Reply ask(Client client, Map<String, String> more) {
    Map<String, String> form = new TreeMap<>(more);
    form.put("grant_type", "client_credentials");
    form.put("client_id", client.id());
    form.put("client_secret", client.secret());
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return Request.postForm(URI.create(issuer + "/token"), body);
  }

  /// The token in the provider's answer.
  public static String token(Reply answer) {
    return answer.json().required("access_token").asText();
  }

  /// The provider's public keys.
  public String keys() {
    return Request.to(issuer, "/jwks").get().expect(200).body();
  }

  /// How a program shows who it is.
  public record Client(String id, String secret) {}
}
