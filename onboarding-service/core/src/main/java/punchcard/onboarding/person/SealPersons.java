package punchcard.onboarding.person;

import java.util.Optional;
import punchcard.kernel.MemberId;

/// Seals what identifies a person under that person's key, and opens it again.
public interface SealPersons {
  /// The person's data as they may be kept.
  ///
  /// @return empty if the person's key is destroyed
  /// @throws KeysUnavailable if the key store does not answer: asking again is safe
  Optional<Sealed> seal(MemberId member, Person person);

  /// What they say.
  ///
  /// @return empty if the person's key is destroyed
  /// @throws KeysUnavailable if the key store does not answer: asking again is safe
  /// @throws SealBroken if this was not sealed for this member
  Optional<Person> open(MemberId member, Sealed sealed);
}
