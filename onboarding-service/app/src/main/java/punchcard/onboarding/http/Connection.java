package punchcard.onboarding.http;

/// Where partners connect.
///
/// @param bootstrap servers of the partners' listener
/// @param registry base URL of the schema registry
public record Connection(String bootstrap, String registry) {}
