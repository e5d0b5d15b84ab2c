package punchcard.onboarding.http;

import static io.micronaut.http.HttpStatus.CONFLICT;
import static io.micronaut.http.HttpStatus.UNPROCESSABLE_ENTITY;

import io.micronaut.http.HttpStatus;
import org.zalando.problem.ThrowableProblem;
import punchcard.onboarding.merge.MergeRefused;

/// What is answered instead of a merge, or of what is asked of a member who is merged.
final class MergeProblems {
  private MergeProblems() {}

  static ThrowableProblem refused(MergeRefused refused) {
    return switch (refused.refusal()) {
      case UNKNOWN_MEMBER, UNKNOWN_MERGE -> Problems.notFound();
      case MERGED, OTHER_MERGED, ID_REUSED, UNDER_WAY -> because(CONFLICT, refused);
      case BAD_ID, BAD_REASON, SAME_MEMBER, KEY_REUSED -> because(UNPROCESSABLE_ENTITY, refused);
    };
  }

  private static ThrowableProblem because(HttpStatus status, MergeRefused refused) {
    return MemberProblems.because(status, refused.refusal().name(), refused.detail());
  }
}
