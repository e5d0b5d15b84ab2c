package punchcard.onboarding.http;

import static io.micronaut.http.HttpStatus.CONFLICT;
import static io.micronaut.http.HttpStatus.UNPROCESSABLE_ENTITY;

import io.micronaut.http.HttpStatus;
import org.zalando.problem.ThrowableProblem;
import punchcard.onboarding.guardian.GuardianRefused;

/// What is answered instead of a guardian.
final class GuardianProblems {
  private GuardianProblems() {}

  static ThrowableProblem refused(GuardianRefused refused) {
    return switch (refused.refusal()) {
      case UNKNOWN_MEMBER, UNKNOWN_GUARDIAN -> Problems.notFound();
      case OF_AGE, BELOW_AGE -> because(CONFLICT, refused);
      case BAD_REASON, KEY_REUSED, NOT_PROVEN, NO_REASON, SAME_MEMBER ->
          because(UNPROCESSABLE_ENTITY, refused);
    };
  }

  private static ThrowableProblem because(HttpStatus status, GuardianRefused refused) {
    return MemberProblems.because(status, refused.refusal().name(), refused.detail());
  }
}
