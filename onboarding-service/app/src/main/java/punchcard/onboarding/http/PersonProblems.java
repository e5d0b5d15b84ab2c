package punchcard.onboarding.http;

import static io.micronaut.http.HttpStatus.CONFLICT;
import static io.micronaut.http.HttpStatus.UNPROCESSABLE_ENTITY;

import io.micronaut.http.HttpStatus;
import org.zalando.problem.ThrowableProblem;
import punchcard.onboarding.person.PersonRefused;

/// What is answered instead of personal data, or of an erasure.
final class PersonProblems {
  private PersonProblems() {}

  static ThrowableProblem refused(PersonRefused refused) {
    return switch (refused.refusal()) {
      case UNKNOWN_MEMBER -> Problems.notFound();
      case OVERTAKEN, GUARDIAN_DECIDES -> because(CONFLICT, refused);
      case BAD_NAME, BAD_EMAIL, BAD_PHONE, BAD_BIRTH_DATE, BAD_COUNTRY, NOT_CONFIRMED, KEY_REUSED ->
          because(UNPROCESSABLE_ENTITY, refused);
    };
  }

  private static ThrowableProblem because(HttpStatus status, PersonRefused refused) {
    return MemberProblems.because(status, refused.refusal().name(), refused.detail());
  }
}
