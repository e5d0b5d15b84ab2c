package punchcard.onboarding.participation;

/// What becomes of a partner, step by step.
public sealed interface Step {
  /// A party invites the partner, or agrees with those who did.
  record Signed(Party party, String name, String type) implements Step {}

  /// All have signed that the charter asks for.
  record Issued(Offer offer) implements Step {}

  /// The partner has accepted the terms.
  ///
  /// @param signedBy who has signed for it
  record Accepted(int charterVersion, String termsSha256, String signedBy) implements Step {}

  /// The partner does not want to.
  record Declined() implements Step {}

  /// It has its topics, rights and credentials, and takes part; or has another name from here on.
  record Registered(String name, String type) implements Step {}

  /// The operator shuts it out.
  record Suspended(String reason) implements Step {}

  /// The operator lets it in again.
  record Reinstated() implements Step {}

  /// It takes part no more.
  record Left(String reason) implements Step {}
}
