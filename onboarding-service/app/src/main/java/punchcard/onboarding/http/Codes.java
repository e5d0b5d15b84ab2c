package punchcard.onboarding.http;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;

/// Makes codes that nobody guesses: 192 random bits, in 32 letters, digits, hyphens
/// and underscores.
@Singleton
class Codes {
  private static final int BYTES = 24;

  private final SecureRandom random = new SecureRandom();

  String next() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
