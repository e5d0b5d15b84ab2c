package punchcard.local;

import java.net.URI;

/// Where the parts of a running stack answer: what the demo, the check and system tests are given.
///
/// @param kafka bootstrap of the listener for services
/// @param registry the registry's root, without a path
/// @param reporting JDBC URL of the miners' database
/// @param issuer the OpenID provider's issuer
public record Addresses(
    String kafka,
    URI registry,
    String reporting,
    URI issuer,
    URI onboarding,
    URI rules,
    URI ledger,
    URI miner) {

  /// The addresses of a local stack whose ports start here.
  public static Addresses ofPortBase(int base) {
    return new Addresses(
        "localhost:" + base,
        http(base + 3),
        "jdbc:postgresql://localhost:"
            + (base + 4)
            + "/reporting?user=punchcard&password=punchcard",
        URI.create(http(base + 5) + "/punchcard"),
        http(base + 10),
        http(base + 11),
        http(base + 12),
        http(base + 13));
  }

  /// The registry in Confluent's API, for the clients of most languages.
  public URI confluentRegistry() {
    return URI.create(registry + "/apis/ccompat/v7");
  }

  /// The registry in Apicurio's own API, for Apicurio's client.
  public URI apicurioRegistry() {
    return URI.create(registry + "/apis/registry/v3");
  }

  private static URI http(int port) {
    return URI.create("http://localhost:" + port);
  }
}
