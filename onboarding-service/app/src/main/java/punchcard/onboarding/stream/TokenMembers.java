package punchcard.onboarding.stream;

import java.time.Instant;
import java.util.Optional;
import punchcard.kernel.MemberId;
import punchcard.onboarding.Proving;
import punchcard.onboarding.identity.VerifySubject;
import punchcard.onboarding.merge.VerifyMember;
import punchcard.runtime.Unavailable;

/// Knows members by tokens that the OpenID provider has signed.
public record TokenMembers(Tokens tokens, Proving proving) implements VerifyMember {
  @Override
  public Optional<MemberId> verify(String token, Instant at) {
    try {
      return proving.member(tokens.verify(token), at);
    } catch (Unavailable e) {
      throw new VerifySubject.NotNow(e);
    }
  }
}
