package punchcard.onboarding.http;

/// Whether partners may have their feeds posted to `http` URLs, and to hosts that are not on the
/// public internet: where all of them are on one private network.
public record PlainWebhooks(boolean areAllowed) {}
