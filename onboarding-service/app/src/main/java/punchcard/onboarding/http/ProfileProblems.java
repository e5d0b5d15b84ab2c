package punchcard.onboarding.http;

import static io.micronaut.http.HttpStatus.CONFLICT;
import static io.micronaut.http.HttpStatus.UNPROCESSABLE_ENTITY;

import io.micronaut.http.HttpStatus;
import org.zalando.problem.ThrowableProblem;
import punchcard.onboarding.profile.ProfileRefused;

/// What is answered instead of preferences or a delegation.
final class ProfileProblems {
  private ProfileProblems() {}

  static ThrowableProblem refused(ProfileRefused refused) {
    return switch (refused.refusal()) {
      case UNKNOWN_MEMBER, UNKNOWN_DELEGATION -> Problems.notFound();
      case ID_USED, NOT_IN_FORCE, OVERTAKEN -> because(CONFLICT, refused);
      case BAD_NUMBER,
          UNKNOWN_PREFERENCE,
          UNKNOWN_LEVEL,
          BAD_SCOPE,
          BAD_VALUE,
          CHANGED_TWICE,
          BAD_ID,
          BAD_DELEGATE,
          NO_END,
          KEY_REUSED,
          UNKNOWN_PARTNER,
          ENDED ->
          because(UNPROCESSABLE_ENTITY, refused);
    };
  }

  private static ThrowableProblem because(HttpStatus status, ProfileRefused refused) {
    return MemberProblems.because(status, refused.refusal().name(), refused.detail());
  }
}
