package punchcard.onboarding.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import punchcard.onboarding.person.FieldName;
import punchcard.onboarding.person.KeysUnavailable;
import punchcard.onboarding.person.SealBroken;

/// A key of one owner, AES-256-GCM, open in memory.
final class SealingKey {
  private final byte[] owner;
  private final KeysetHandle keyset;

  private SealingKey(byte[] owner, KeysetHandle keyset) {
    this.owner = owner;
    this.keyset = keyset;
  }

  static SealingKey make(byte[] owner) {
    try {
      AeadConfig.register(); // Done before, it does nothing.
      return new SealingKey(owner, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES-256-GCM", e);
    }
  }

  /// As it is kept: under the master key, and bound to the owner, so that rows cannot be swapped.
  byte[] wrapped(MasterKey master) {
    try {
      return TinkProtoKeysetFormat.serializeEncryptedKeyset(keyset, master.aead(), owner);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the master key does not seal", e);
    }
  }

  static SealingKey unwrap(byte[] owner, byte[] wrapped, MasterKey master) {
    try {
      return new SealingKey(
          owner, TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master.aead(), owner));
    } catch (GeneralSecurityException e) {
      throw new KeysUnavailable("a key does not open under this master key", e);
    }
  }

  byte[] seal(FieldName field, byte[] plain) {
    try {
      return aead().encrypt(plain, associated(field));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key does not seal", e);
    }
  }

  byte[] open(FieldName field, byte[] sealed) {
    try {
      return aead().decrypt(sealed, associated(field));
    } catch (GeneralSecurityException e) {
      throw new SealBroken("not sealed for this owner as " + field, e);
    }
  }

  private Aead aead() throws GeneralSecurityException {
    return keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  // Owners of one kind have ids of one length, so no two pairs come to the same bytes.
  private byte[] associated(FieldName field) {
    byte[] name = field.value().getBytes(UTF_8);
    return ByteBuffer.allocate(owner.length + name.length).put(owner).put(name).array();
  }

  @Override
  public String toString() {
    return "SealingKey[not told]";
  }
}
