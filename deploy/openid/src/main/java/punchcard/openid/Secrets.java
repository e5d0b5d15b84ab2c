package punchcard.openid;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import punchcard.kernel.Sha256;

/// What is kept of secrets: never themselves.
///
/// A client's secret is 256 random bits, which nobody guesses, so one SHA-256 is enough, and each
/// token costs no more than that. A person's password is guessed, so trying it has to be slow.
final class Secrets implements PasswordEncoder {
  private static final String RANDOM = "{sha256}";
  private static final String CHOSEN = "{bcrypt}";
  private static final int BYTES = 32;

  private final PasswordEncoder slow = new BCryptPasswordEncoder();

  /// A new secret for a client.
  static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// What is kept of a client's secret.
  static String hashOfRandom(String secret) {
    return RANDOM + Sha256.of(secret);
  }

  /// Whether two secrets are the same, in a time that does not tell where they differ.
  static boolean same(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }

  /// What is kept of a person's password.
  @Override
  public String encode(CharSequence password) {
    return CHOSEN + slow.encode(password);
  }

  @Override
  public boolean matches(CharSequence secret, String kept) {
    if (kept.startsWith(CHOSEN)) return slow.matches(secret, kept.substring(CHOSEN.length()));
    return same(hashOfRandom(secret.toString()), kept);
  }
}
