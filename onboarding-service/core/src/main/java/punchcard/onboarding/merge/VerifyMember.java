package punchcard.onboarding.merge;

import java.time.Instant;
import java.util.Optional;
import punchcard.kernel.MemberId;

/// Verifies a token by which somebody shows that it is a member.
public interface VerifyMember {
  /// The member; empty: the token proves none.
  ///
  /// @param at when it was brought
  /// @throws punchcard.onboarding.identity.VerifySubject.NotNow if the provider's keys are needed
  ///     and cannot be had
  Optional<MemberId> verify(String token, Instant at);
}
