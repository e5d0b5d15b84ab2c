package punchcard.onboarding.person;

import java.time.LocalDate;
import java.util.Optional;

/// What identifies a person, in plain text: only between who tells it and its seal. Its text never
/// says what it holds.
///
/// @param name 1 to 200 characters
/// @param email an address in the form `somebody@somewhere.org`
/// @param phone `+` and 7 to 15 digits
/// @param birthDate in the past
/// @param country where the person lives, by ISO 3166-1 alpha-2
public record Person(
    Optional<String> name,
    Optional<String> email,
    Optional<String> phone,
    Optional<LocalDate> birthDate,
    Optional<String> country) {
  /// Nothing is told.
  public static final Person UNTOLD =
      new Person(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /// Whether anything is told.
  public boolean isTold() {
    return !equals(UNTOLD);
  }

  @Override
  public String toString() {
    return "Person[not told]";
  }
}
