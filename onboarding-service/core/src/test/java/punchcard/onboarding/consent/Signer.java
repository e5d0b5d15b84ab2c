package punchcard.onboarding.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import punchcard.onboarding.evidence.Ed25519Key;
import punchcard.onboarding.evidence.KeyId;

/// Signs with an Ed25519 key of its own, as a member's app does.
public record Signer(KeyId id, KeyPair pair) {
  private static final int KEY_BYTES = 32;

  /// Of a new key.
  public static Signer named(String id) {
    try {
      return new Signer(new KeyId(id), KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /// The public key.
  public Ed25519Key key() {
    byte[] encoded = pair.getPublic().getEncoded();
    return Ed25519Key.of(
            encode(Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length)))
        .orElseThrow();
  }

  /// The text, signed.
  public String signs(String text) {
    return signs("{\"alg\":\"EdDSA\",\"kid\":\"" + id + "\"}", text);
  }

  /// The same under another header.
  public String signs(String header, String text) {
    String signed = encode(header.getBytes(UTF_8)) + "." + encode(text.getBytes(UTF_8));
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(pair.getPrivate());
      signature.update(signed.getBytes(UTF_8));
      return signed + "." + encode(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
