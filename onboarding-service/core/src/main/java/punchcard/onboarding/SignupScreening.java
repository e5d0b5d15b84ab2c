package punchcard.onboarding;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import punchcard.onboarding.person.PersonScreening;

/// Judges what a signup tells of the customer. What identifies a person has one place, where it is
/// sealed: attributes stay readable for ever.
final class SignupScreening {
  private static final Set<String> IDENTIFYING =
      Set.of(
          "name",
          "firstname",
          "lastname",
          "surname",
          "fullname",
          "givenname",
          "familyname",
          "email",
          "emailaddress",
          "mail",
          "phone",
          "phonenumber",
          "mobile",
          "telephone",
          "birthdate",
          "birthday",
          "dateofbirth",
          "dob",
          "address",
          "street");

  private SignupScreening() {}

  /// The first reason against it.
  static Optional<Rejected> screen(Content.Signup signup, Instant receivedAt) {
    if (signup.attributes().stream().anyMatch(SignupScreening::identifies))
      return Optional.of(
          new Rejected(Reason.PERSONAL_DATA, "what identifies a person belongs into `person`"));
    return PersonScreening.screen(signup.person(), receivedAt.atZone(UTC).toLocalDate())
        .map(refused -> new Rejected(Reason.BAD_PERSON, refused.detail()));
  }

  /// Whether an attribute of this name does, however it is written: `firstName`, `first-name`.
  static boolean identifies(String name) {
    return IDENTIFYING.contains(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
  }
}
