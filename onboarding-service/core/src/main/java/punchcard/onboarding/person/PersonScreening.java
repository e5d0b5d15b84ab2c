package punchcard.onboarding.person;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import punchcard.kernel.AttributeName;

/// Judges what somebody says that identifies a person. What is wrong is told by its field, and
/// never by its value.
public final class PersonScreening {
  private static final int LONGEST_EMAIL = 254;
  private static final int MOST_YEARS = 150;
  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}.]+(\\.[^@\\s\\p{Cntrl}.]+)+");
  private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");

  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  private PersonScreening() {}

  /// The first reason against it.
  ///
  /// @param today in UTC
  public static Optional<PersonRefused> screen(Person person, LocalDate today) {
    if (!person.name().map(PersonScreening::isName).orElse(true))
      return no(PersonRefusal.BAD_NAME, "name: 1 to 200 characters, no control characters");
    if (!person.email().map(PersonScreening::isEmail).orElse(true))
      return no(PersonRefusal.BAD_EMAIL, "email: in the form somebody@somewhere.org");
    if (!person.phone().map(it -> PHONE.matcher(it).matches()).orElse(true))
      return no(PersonRefusal.BAD_PHONE, "phone: + and 7 to 15 digits");
    if (!person.birthDate().map(day -> isPast(day, today)).orElse(true))
      return no(PersonRefusal.BAD_BIRTH_DATE, "birthDate: in the past");
    if (!person.country().map(it -> COUNTRY.matcher(it).matches()).orElse(true))
      return no(PersonRefusal.BAD_COUNTRY, "country: two capital letters, as in ISO 3166-1");
    return Optional.empty();
  }

  private static boolean isName(String name) {
    return AttributeName.isText(name) && !name.isBlank();
  }

  private static boolean isEmail(String email) {
    return email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches();
  }

  private static boolean isPast(LocalDate day, LocalDate today) {
    return day.isBefore(today) && day.isAfter(today.minusYears(MOST_YEARS));
  }

  private static Optional<PersonRefused> no(PersonRefusal why, String detail) {
    return Optional.of(new PersonRefused(why, detail));
  }
}
