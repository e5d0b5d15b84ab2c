package punchcard.onboarding.identity;

import java.time.Instant;

/// Verifies a token of a subject by which a member wants to be known.
public interface VerifySubject {
  /// The subject, or why the token proves none.
  ///
  /// @param at when it was brought
  /// @throws NotNow if the provider's keys are needed and cannot be had
  IdentityScreening.Screened verify(String id, String token, Instant at);

  /// Nothing is known of the token: it may be brought again.
  final class NotNow extends RuntimeException {
    public NotNow(Throwable cause) {
      super("the provider's keys cannot be had", cause);
    }
  }
}
