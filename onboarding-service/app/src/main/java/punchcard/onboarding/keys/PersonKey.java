package punchcard.onboarding.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import punchcard.kernel.MemberId;
import punchcard.onboarding.person.FieldName;
import punchcard.onboarding.person.KeysUnavailable;
import punchcard.onboarding.person.SealBroken;

/// One person's key, AES-256-GCM, open in memory for the length of one call.
final class PersonKey {
  private final MemberId person;
  private final KeysetHandle keyset;

  private PersonKey(MemberId person, KeysetHandle keyset) {
    this.person = person;
    this.keyset = keyset;
  }

  static PersonKey make(MemberId person) {
    try {
      return new PersonKey(person, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES-256-GCM", e);
    }
  }

  /// As it is kept: under the master key, and bound to the person, so that rows cannot be swapped.
  byte[] wrapped(MasterKey master) {
    try {
      return TinkProtoKeysetFormat.serializeEncryptedKeyset(
          keyset, master.aead(), bytes(person.value()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the master key does not seal", e);
    }
  }

  static PersonKey unwrap(MemberId person, byte[] wrapped, MasterKey master) {
    try {
      return new PersonKey(
          person,
          TinkProtoKeysetFormat.parseEncryptedKeyset(
              wrapped, master.aead(), bytes(person.value())));
    } catch (GeneralSecurityException e) {
      throw new KeysUnavailable("a person's key does not open under this master key", e);
    }
  }

  byte[] seal(FieldName field, byte[] plain) {
    try {
      return aead().encrypt(plain, associated(field));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a person's key does not seal", e);
    }
  }

  byte[] open(FieldName field, byte[] sealed) {
    try {
      return aead().decrypt(sealed, associated(field));
    } catch (GeneralSecurityException e) {
      throw new SealBroken("not sealed for this person as " + field, e);
    }
  }

  private Aead aead() throws GeneralSecurityException {
    return keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  // The member id has a fixed length, so no two pairs come to the same bytes.
  private byte[] associated(FieldName field) {
    return bytes(person.value() + field.value());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
