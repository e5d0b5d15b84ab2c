package punchcard.onboarding.identifiers;

import java.security.SecureRandom;
import java.util.HexFormat;
import punchcard.onboarding.identity.CodeSalt;
import punchcard.onboarding.identity.DrawSalt;

/// Draws 128 bits from the system's secure source.
public final class RandomSalts implements DrawSalt {
  private static final int BYTES = 16;

  private final SecureRandom random = new SecureRandom();

  @Override
  public CodeSalt draw() {
    byte[] salt = new byte[BYTES];
    random.nextBytes(salt);
    return new CodeSalt(HexFormat.of().formatHex(salt));
  }
}
