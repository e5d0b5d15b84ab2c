package punchcard.onboarding.member;

import java.util.Optional;
import punchcard.kernel.MemberId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.authority.Caller;
import punchcard.onboarding.profile.DelegationId;

/// Who speaks for a member, and by what that is known.
///
/// @param token the hash of the caller's token, never the token itself
/// @param linked the OpenID subject whose token it is, if that is not the caller's own id
/// @param by the delegation on which the caller relies; empty: on the own right
public record Speaker(
    Caller caller, Sha256 token, Optional<IdentityKey> linked, Optional<DelegationId> by) {
  /// By a token of the caller's own subject.
  public Speaker(Caller caller, Sha256 token, Optional<DelegationId> by) {
    this(caller, token, Optional.empty(), by);
  }

  /// The member itself.
  public static Speaker member(MemberId member, String token) {
    return new Speaker(Caller.member(member), Sha256.of(token), Optional.empty());
  }
}
