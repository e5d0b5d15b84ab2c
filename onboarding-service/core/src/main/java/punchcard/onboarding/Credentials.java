package punchcard.onboarding;

import java.util.Optional;

/// By what a partner proves who it is: told once, when it is made, and kept nowhere here.
///
/// @param password of its Kafka user
/// @param client by which it gets tokens; empty: no OpenID provider registers clients
///     for onboarding
public record Credentials(String password, Optional<Client> client) {

  /// A client of the OpenID provider (RFC 6749, 2.3.1).
  public record Client(String id, String secret) {}
}
