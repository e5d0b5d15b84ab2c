package punchcard.onboarding.person;

import java.util.Optional;
import punchcard.kernel.MemberId;

/// Each person's own key. What is sealed under it can be read until the key is destroyed, and then
/// by nobody: neither here, nor in a log, nor in a copy that somebody kept of one.
///
/// Keys never leave this port. Nothing is remembered between two calls: from where [#destroy]
/// has returned, no instance seals or opens anything of this person.
public interface PersonKeys {
  /// Seals a value, with a key that is made if the person has none. The same value sealed twice is
  /// two different ciphertexts.
  ///
  /// @return the ciphertext; empty if the person's key is destroyed: it is never made again
  /// @throws KeysUnavailable if the key store does not answer: asking again is safe
  Optional<byte[]> seal(MemberId person, FieldName field, byte[] plain);

  /// Opens what was sealed for this person as this field.
  ///
  /// @return the value; empty if the person's key is destroyed
  /// @throws KeysUnavailable if the key store does not answer: asking again is safe
  /// @throws SealBroken if these bytes were not sealed for this person as this field
  Optional<byte[]> open(MemberId person, FieldName field, byte[] sealed);

  /// Destroys the person's key, also one that was never made: none is made afterwards. Again, it
  /// does nothing.
  ///
  /// @throws KeysUnavailable if the key store does not answer: asking again is safe
  void destroy(MemberId person);
}
