package punchcard.onboarding.participation;

import java.time.Instant;

/// An invitation that can be accepted.
///
/// @param charterVersion whose terms are to be accepted
/// @param termsSha256 of those terms
/// @param codeSha256 of the code that the invited shows
/// @param expiresAt until when; at that moment it is over
public record Offer(int charterVersion, String termsSha256, String codeSha256, Instant expiresAt) {
  boolean isOnTermsOf(Command.Accept accept) {
    return charterVersion == accept.charterVersion() && termsSha256.equals(accept.termsSha256());
  }

  boolean isOverAt(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
