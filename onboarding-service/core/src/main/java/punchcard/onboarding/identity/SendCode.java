package punchcard.onboarding.identity;

import java.time.Instant;
import punchcard.onboarding.evidence.ConsentQuestion;

/// Sends one-time codes to whom has an address.
public interface SendCode {
  /// Whether there is anything by which to send to this kind of address.
  boolean reaches(IdentifierKind kind);

  /// Returns when whoever carries it has taken it.
  ///
  /// @param expiresAt until when the code is good
  /// @throws NotSent if it could not be sent: it may be tried again
  void send(Identifier to, String code, Instant expiresAt);

  /// Likewise, a code by which the member answers this.
  void send(Identifier to, ConsentQuestion about, String code, Instant expiresAt);

  /// Nobody has taken it.
  final class NotSent extends RuntimeException {
    public NotSent(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
