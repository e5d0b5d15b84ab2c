package punchcard.onboarding.person;

import java.time.Instant;
import java.util.Optional;

/// Seals whole records that may tell of a person, on their way from task to task and where they are
/// rejected: of whom they are is not known there, so they are sealed under a key of the day, which
/// is destroyed 30 days later.
public interface TransitSeal {
  /// Seals a record.
  ///
  /// @param now by whose day the key is chosen
  /// @throws KeysUnavailable if the key store does not answer: asking again is safe
  byte[] seal(byte[] plain, Instant now);

  /// Opens what was sealed.
  ///
  /// @return empty if the key of its day is destroyed
  /// @throws KeysUnavailable if the key store does not answer: asking again is safe
  /// @throws SealBroken if these bytes were not sealed so
  Optional<byte[]> open(byte[] sealed);
}
