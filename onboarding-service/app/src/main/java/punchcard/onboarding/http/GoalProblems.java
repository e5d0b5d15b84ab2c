package punchcard.onboarding.http;

import static io.micronaut.http.HttpStatus.CONFLICT;
import static io.micronaut.http.HttpStatus.UNPROCESSABLE_ENTITY;

import io.micronaut.http.HttpStatus;
import org.zalando.problem.ThrowableProblem;
import punchcard.onboarding.goal.GoalRefused;

/// What is answered instead of a goal.
final class GoalProblems {
  private GoalProblems() {}

  static ThrowableProblem refused(GoalRefused refused) {
    return switch (refused.refusal()) {
      case UNKNOWN_MEMBER, UNKNOWN_GOAL -> Problems.notFound();
      case SET_OTHERWISE, NOT_PROPOSED, NOT_OPEN, OVERTAKEN -> because(CONFLICT, refused);
      case BAD_ID, BAD_METRIC, BAD_TARGET, UNKNOWN_PARTNER, KEY_REUSED ->
          because(UNPROCESSABLE_ENTITY, refused);
    };
  }

  private static ThrowableProblem because(HttpStatus status, GoalRefused refused) {
    return MemberProblems.because(status, refused.refusal().name(), refused.detail());
  }
}
