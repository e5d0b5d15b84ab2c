package punchcard.onboarding.participation;

import java.time.Instant;

/// What somebody wants of a partner.
public sealed interface Command {
  /// A party that the charter names invites it, or agrees with those who did.
  ///
  /// @param offer what is offered if this signature is the last that it takes
  record Invite(Party party, Participation.Words words, Offer offer, Instant at)
      implements Command {}

  /// Somebody signs for it.
  ///
  /// @param codeSha256 of the code that was shown
  record Accept(
      String codeSha256, int charterVersion, String termsSha256, String signedBy, Instant at)
      implements Command {}

  /// Somebody who has the code says no.
  record Decline(String codeSha256, Instant at) implements Command {}

  /// The operator says that it takes part, as the charter may leave to it alone.
  record Register(Participation.Words words) implements Command {}

  /// What was accepted is there: topics, rights and credentials.
  record Complete() implements Command {}

  /// The operator shuts it out.
  record Suspend(String reason) implements Command {}

  /// The operator lets it in again.
  record Reinstate() implements Command {}

  /// It leaves.
  record Leave(String reason) implements Command {}
}
