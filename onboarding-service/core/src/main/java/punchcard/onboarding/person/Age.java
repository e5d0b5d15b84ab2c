package punchcard.onboarding.person;

import java.time.Instant;
import java.util.Optional;
import punchcard.onboarding.consent.ComingOfAge;

/// What personal data say of a person's age: no more than is needed.
///
/// @param isTold whether they have a birth date
/// @param comes when the person comes of age; empty: it is, or that is not told
public record Age(boolean isTold, Optional<ComingOfAge> comes) {
  /// Nothing.
  public static final Age UNTOLD = new Age(false, Optional.empty());

  /// What these say; nothing of the birthday of who is of age.
  ///
  /// @param at when they were told
  public static Age of(Person person, Instant at) {
    return new Age(
        person.birthDate().isPresent(),
        person
            .birthDate()
            .map(day -> AgeOfConsent.comesOn(day, person.country()))
            .filter(day -> day.isAhead(at)));
  }
}
