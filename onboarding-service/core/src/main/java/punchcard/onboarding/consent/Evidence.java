package punchcard.onboarding.consent;

import punchcard.kernel.MemberId;
import punchcard.kernel.Sha256;

/// By what a member is known to have spoken.
///
/// @param method how it was shown
/// @param subject whose evidence it is
/// @param token the hash of the member's token, never the token itself
public record Evidence(String method, MemberId subject, Sha256 token) {
  private static final String TOKEN = "token";

  /// A token of the OpenID provider that was verified.
  public static Evidence ofToken(MemberId subject, String token) {
    return ofToken(subject, Sha256.of(token));
  }

  /// The same, where only its hash is known.
  public static Evidence ofToken(MemberId subject, Sha256 token) {
    return new Evidence(TOKEN, subject, token);
  }
}
