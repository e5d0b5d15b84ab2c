package punchcard.onboarding.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.security.GeneralSecurityException;
import java.util.Base64;

/// The one key from configuration, under which all others are kept: a keyset of Tink, in which a
/// newer key can stand beside those that still open what they have sealed.
public final class MasterKey {
  private final Aead aead;

  private MasterKey(Aead aead) {
    this.aead = aead;
  }

  /// The key that a text has.
  ///
  /// @param text a keyset of AEAD keys as Tink writes it in JSON, or base64 of that
  /// @throws IllegalArgumentException if it is none; it tells nothing of the text
  public static MasterKey of(String text) {
    try {
      AeadConfig.register();
      KeysetHandle keyset =
          TinkJsonProtoKeysetFormat.parseKeyset(json(text.strip()), InsecureSecretKeyAccess.get());
      return new MasterKey(keyset.getPrimitive(RegistryConfiguration.get(), Aead.class));
    } catch (GeneralSecurityException | RuntimeException e) {
      // Without its cause, which may quote what it could not read.
      throw new IllegalArgumentException(
          "the master key must be a Tink keyset of AEAD keys as JSON, or base64 of it");
    }
  }

  private static String json(String text) {
    return text.startsWith("{") ? text : new String(Base64.getDecoder().decode(text), UTF_8);
  }

  Aead aead() {
    return aead;
  }

  @Override
  public String toString() {
    return "MasterKey[not told]";
  }
}
