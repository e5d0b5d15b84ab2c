package punchcard.onboarding;

import java.time.Instant;
import java.util.Optional;
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
  /// @param member for whom it speaks, if the provider says that; else for its subject
  record Signed(
      String issuer,
      Set<String> audience,
      Set<String> roles,
      String subject,
      Instant notBefore,
      Instant expiresAt,
      Optional<String> member)
      implements Proof {
    /// For its subject.
    public Signed(
        String issuer,
        Set<String> audience,
        Set<String> roles,
        String subject,
        Instant notBefore,
        Instant expiresAt) {
      this(issuer, audience, roles, subject, notBefore, expiresAt, Optional.empty());
    }

    /// Whether it speaks for another than its subject.
    boolean isOfLinked() {
      return member.filter(it -> !it.equals(subject)).isPresent();
    }
  }
}
