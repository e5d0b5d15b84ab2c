package punchcard.onboarding.identity;

import java.security.MessageDigest;
import java.util.HexFormat;

/// What a one-time code is known by: an HMAC, which nobody without the secret can try out.
///
/// @param hex 64 hexadecimal digits
public record CodeHash(String hex) {
  /// Whether it is that of the same code, told in a time that does not tell how much of it is.
  public boolean matches(CodeHash other) {
    HexFormat digits = HexFormat.of();
    return MessageDigest.isEqual(digits.parseHex(hex), digits.parseHex(other.hex));
  }
}
