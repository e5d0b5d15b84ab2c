package punchcard.onboarding.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import punchcard.avro.PersonalData;
import punchcard.kernel.MemberId;
import punchcard.onboarding.person.FieldName;
import punchcard.onboarding.person.Person;
import punchcard.onboarding.person.PersonKeys;
import punchcard.onboarding.person.SealBroken;
import punchcard.onboarding.person.SealPersons;
import punchcard.onboarding.person.Sealed;

/// Personal data as one ciphertext of their Avro record, which names its own schema
/// (<https://avro.apache.org/docs/1.12.0/specification/#single-object-encoding>).
public final class SealedPersons implements SealPersons {
  private final PersonKeys keys;

  public SealedPersons(PersonKeys keys) {
    this.keys = keys;
  }

  @Override
  public Optional<Sealed> seal(MemberId member, Person person) {
    return keys.seal(member, FieldName.PERSONAL_DATA, bytes(person)).map(Sealed::of);
  }

  @Override
  public Optional<Person> open(MemberId member, Sealed sealed) {
    return keys.open(member, FieldName.PERSONAL_DATA, sealed.toBytes()).map(SealedPersons::person);
  }

  private static byte[] bytes(Person person) {
    PersonalData record =
        new PersonalData(
            person.name().orElse(null),
            person.email().orElse(null),
            person.phone().orElse(null),
            person.birthDate().orElse(null),
            person.country().orElse(null));
    try {
      ByteBuffer encoded = record.toByteBuffer();
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (IOException e) {
      throw new IllegalStateException("nothing is written anywhere", e);
    }
  }

  private static Person person(byte[] bytes) {
    try {
      PersonalData record = PersonalData.fromByteBuffer(ByteBuffer.wrap(bytes));
      return new Person(
          Optional.ofNullable(record.getName()),
          Optional.ofNullable(record.getEmail()),
          Optional.ofNullable(record.getPhone()),
          Optional.ofNullable(record.getBirthDate()),
          Optional.ofNullable(record.getCountry()));
    } catch (IOException e) {
      throw new SealBroken("no personal data", e);
    }
  }
}
