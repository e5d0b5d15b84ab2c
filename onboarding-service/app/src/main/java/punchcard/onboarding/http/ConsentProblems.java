package punchcard.onboarding.http;

import io.micronaut.http.HttpStatus;
import org.zalando.problem.ThrowableProblem;
import punchcard.onboarding.consent.Refusal;
import punchcard.onboarding.consent.Refused;
import punchcard.runtime.HttpProblem;

/// What is answered instead of a consent.
final class ConsentProblems {
  private ConsentProblems() {}

  static ThrowableProblem refused(Refused refused) {
    return switch (refused.refusal()) {
      case UNKNOWN_MEMBER, UNKNOWN_CONSENT -> Problems.notFound();
      case ALREADY_GIVEN, NOT_REQUESTED, NOT_GIVEN, OVERTAKEN ->
          because(HttpStatus.CONFLICT, refused);
      case KEY_REUSED,
          BAD_ID,
          BAD_METHOD,
          NO_ELEMENT,
          UNKNOWN_ELEMENT,
          UNKNOWN_PURPOSE,
          FORBIDDEN_PURPOSE,
          NO_RECIPIENT,
          UNKNOWN_PARTNER,
          NOT_CONCERNED,
          BUNDLED,
          UNKNOWN_TERMS,
          SUPERSEDED_TERMS,
          UNKNOWN_LANGUAGE,
          OTHER_TEXT,
          ENDED ->
          because(HttpStatus.UNPROCESSABLE_ENTITY, refused);
    };
  }

  private static ThrowableProblem because(HttpStatus status, Refused refused) {
    Refusal reason = refused.refusal();
    return HttpProblem.of(status, reason + ": " + refused.detail())
        .withTitle("Refused")
        .with("reason", reason.name())
        .build();
  }

  static ThrowableProblem unanswered() {
    return Problems.of(
        HttpStatus.GATEWAY_TIMEOUT, "It is not known what has happened: ask the same again.");
  }

  static ThrowableProblem later() {
    return Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "Nothing is known yet: ask again.");
  }

  static ThrowableProblem badInput(String what) {
    return Problems.of(HttpStatus.UNPROCESSABLE_ENTITY, what);
  }
}
