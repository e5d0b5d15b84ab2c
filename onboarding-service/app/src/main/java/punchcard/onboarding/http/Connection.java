package punchcard.onboarding.http;

/// Where partners connect.
///
/// @param bootstrap servers of the partners' listener
/// @param registry base URL of the schema registry
/// @param issuer the OpenID provider, which gives tokens
public record Connection(String bootstrap, String registry, String issuer) {}
