package punchcard.onboarding.http;

import io.micronaut.http.HttpStatus;
import org.zalando.problem.ThrowableProblem;
import punchcard.onboarding.consent.Refused;

/// What is answered instead of a consent.
final class ConsentProblems {
  private ConsentProblems() {}

  static ThrowableProblem refused(Refused refused) {
    return switch (refused.refusal()) {
      case UNKNOWN_MEMBER, UNKNOWN_CONSENT, UNKNOWN_KEY -> Problems.notFound();
      case NO_CHANNEL -> because(HttpStatus.SERVICE_UNAVAILABLE, refused);
      case TOO_MANY_CODES -> because(HttpStatus.TOO_MANY_REQUESTS, refused);
      case GUARDIAN_DECIDES,
          KEY_TAKEN,
          TOO_MANY_KEYS,
          NO_ADDRESS,
          NO_CODE,
          NOT_LINKED,
          SHOWN_BEFORE,
          NO_TRIES_LEFT,
          CODE_EXPIRED,
          ALREADY_GIVEN,
          NOT_REQUESTED,
          NOT_GIVEN,
          OVERTAKEN ->
          because(HttpStatus.CONFLICT, refused);
      case KEY_REUSED,
          BAD_ID,
          BAD_METHOD,
          NO_ELEMENT,
          UNKNOWN_ELEMENT,
          UNKNOWN_PURPOSE,
          FORBIDDEN_PURPOSE,
          BELOW_AGE,
          NO_RECIPIENT,
          UNKNOWN_PARTNER,
          NOT_CONCERNED,
          BUNDLED,
          UNKNOWN_TERMS,
          SUPERSEDED_TERMS,
          UNKNOWN_LANGUAGE,
          OTHER_TEXT,
          ENDED,
          BAD_KEY,
          BAD_EVIDENCE,
          WRONG_CODE,
          BAD_SIGNATURE ->
          because(HttpStatus.UNPROCESSABLE_ENTITY, refused);
    };
  }

  private static ThrowableProblem because(HttpStatus status, Refused refused) {
    return MemberProblems.because(status, refused.refusal().name(), refused.detail());
  }
}
