package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.person.Person;

/// All that a member tells of itself; what is left out is not kept any more.
///
/// @param phone `+` and 7 to 15 digits
/// @param country ISO 3166-1 alpha-2, of where the member lives
@Serdeable
record PersonRequest(
    @Nullable String name,
    @Nullable String email,
    @Nullable String phone,
    @Nullable LocalDate birthDate,
    @Nullable String country) {
  static PersonRequest of(Person person) {
    return new PersonRequest(
        person.name().orElse(null),
        person.email().orElse(null),
        person.phone().orElse(null),
        person.birthDate().orElse(null),
        person.country().orElse(null));
  }

  Person person() {
    return new Person(
        Optional.ofNullable(name),
        Optional.ofNullable(email),
        Optional.ofNullable(phone),
        Optional.ofNullable(birthDate),
        Optional.ofNullable(country));
  }

  @Override
  public String toString() {
    return "PersonRequest[not told]";
  }
}
