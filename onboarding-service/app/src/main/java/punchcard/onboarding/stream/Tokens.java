package punchcard.onboarding.stream;

import punchcard.onboarding.Proof;

/// Verifies a member's token as far as cryptography goes; what its claims are worth, the core
/// decides.
@FunctionalInterface
public interface Tokens {
  /// What the token turns out to be.
  ///
  /// @throws punchcard.runtime.Unavailable if the provider's keys are needed and cannot be had
  Proof verify(String token);
}
