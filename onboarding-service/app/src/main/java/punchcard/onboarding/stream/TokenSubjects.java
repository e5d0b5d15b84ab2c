package punchcard.onboarding.stream;

import java.time.Instant;
import punchcard.onboarding.Proof;
import punchcard.onboarding.Proving;
import punchcard.onboarding.identity.IdentityScreening;
import punchcard.onboarding.identity.IdentityScreening.Screened;
import punchcard.onboarding.identity.VerifySubject;
import punchcard.runtime.Unavailable;

/// Knows subjects by tokens that the OpenID provider has signed.
public record TokenSubjects(Tokens tokens, Proving proving) implements VerifySubject {
  @Override
  public Screened verify(String id, String token, Instant at) {
    try {
      Proof proof = tokens.verify(token);
      return IdentityScreening.subject(id, proof, proving, at);
    } catch (Unavailable e) {
      throw new NotNow(e);
    }
  }
}
