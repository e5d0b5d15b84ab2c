package punchcard.onboarding;

import java.time.Instant;
import java.util.Set;

/// What a member's token turned out to be.
public sealed interface Proof {
  /// There is none.
  record None() implements Proof {}

  /// It is no token of the OpenID provider.
  ///
  /// @param detail what is wrong with it
  record Forged(String detail) implements Proof {}

  /// The provider has signed this.
  ///
  /// @param audience for whom
  /// @param roles of the subject
  /// @param notBefore from when on it holds
  /// @param expiresAt until when it holds
  record Signed(
      String issuer,
      Set<String> audience,
      Set<String> roles,
      String subject,
      Instant notBefore,
      Instant expiresAt)
      implements Proof {}
}
