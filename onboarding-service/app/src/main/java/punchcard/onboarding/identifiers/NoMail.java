package punchcard.onboarding.identifiers;

import java.time.Instant;
import punchcard.onboarding.identity.Identifier;
import punchcard.onboarding.identity.IdentifierKind;
import punchcard.onboarding.identity.SendCode;

/// Where no mail server is set up: no address can be proven, and whoever tries is told so.
public final class NoMail implements SendCode {
  @Override
  public boolean reaches(IdentifierKind kind) {
    return false;
  }

  @Override
  public void send(Identifier to, String code, Instant expiresAt) {
    throw new IllegalStateException("nobody is reached");
  }
}
