package punchcard.onboarding.http;

import static io.micronaut.http.HttpStatus.CONFLICT;
import static io.micronaut.http.HttpStatus.SERVICE_UNAVAILABLE;
import static io.micronaut.http.HttpStatus.TOO_MANY_REQUESTS;
import static io.micronaut.http.HttpStatus.UNPROCESSABLE_ENTITY;

import io.micronaut.http.HttpStatus;
import org.zalando.problem.ThrowableProblem;
import punchcard.onboarding.identity.IdentityRefusal;
import punchcard.onboarding.identity.IdentityRefused;

/// What is answered instead of an identifier.
final class IdentityProblems {
  private IdentityProblems() {}

  static ThrowableProblem refused(IdentityRefused refused) {
    return switch (refused.refusal()) {
      case UNKNOWN_MEMBER, UNKNOWN_IDENTIFIER -> Problems.notFound();
      case NO_CHANNEL -> because(SERVICE_UNAVAILABLE, refused);
      case TOO_MANY -> because(TOO_MANY_REQUESTS, refused);
      case ID_REUSED,
          ALREADY_LINKED,
          TAKEN,
          NOT_PROPOSED,
          NO_TRIES_LEFT,
          EXPIRED,
          NOT_LINKED,
          LAST_SUBJECT ->
          because(CONFLICT, refused);
      case BAD_ID, BAD_KIND, BAD_EMAIL, BAD_PHONE, BAD_TOKEN, BAD_CODE, KEY_REUSED, WRONG_CODE ->
          because(UNPROCESSABLE_ENTITY, refused);
    };
  }

  static ThrowableProblem noChannel(String kind) {
    return refused(
        new IdentityRefused(
            IdentityRefusal.NO_CHANNEL, "nothing is set up to send a code to a " + kind));
  }

  static ThrowableProblem badCode() {
    return refused(new IdentityRefused(IdentityRefusal.BAD_CODE, "a code has six digits"));
  }

  /// The log has it, and asking the same again sends it again.
  static ThrowableProblem notSent() {
    return Problems.of(SERVICE_UNAVAILABLE, "The code could not be sent: ask the same again.");
  }

  private static ThrowableProblem because(HttpStatus status, IdentityRefused refused) {
    return MemberProblems.because(status, refused.refusal().name(), refused.detail());
  }
}
