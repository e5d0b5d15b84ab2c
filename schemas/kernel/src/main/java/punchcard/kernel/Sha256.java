package punchcard.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 of a text's UTF-8 bytes: tells that a text is the same without keeping it.
///
/// @param hex 64 lower-case hexadecimal digits
public record Sha256(String hex) {
  private static final int DIGITS = 64;

  /// @throws IllegalArgumentException if the value has another form
  public Sha256 {
    if (!Texts.isHex(hex, DIGITS)) throw new IllegalArgumentException("no SHA-256: " + hex);
  }

  /// That of this text.
  public static Sha256 of(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return new Sha256(HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return hex;
  }
}
