package punchcard.onboarding.http;

import static io.micronaut.http.HttpStatus.CONFLICT;
import static io.micronaut.http.HttpStatus.UNPROCESSABLE_ENTITY;

import io.micronaut.http.HttpStatus;
import java.util.Optional;
import org.zalando.problem.ThrowableProblem;
import punchcard.onboarding.rights.RightsRefused;

/// What is answered instead of how a member's right stands.
final class RightsProblems {
  private RightsProblems() {}

  static ThrowableProblem refused(RightsRefused refused) {
    return switch (refused.refusal()) {
      case UNKNOWN_MEMBER, UNKNOWN_REQUEST -> Problems.notFound();
      case NOT_RESTRICTED, NOT_OBJECTED, ALREADY_ANSWERED, ALREADY_EXTENDED ->
          because(CONFLICT, refused);
      case BAD_KIND, BAD_CHANNEL, BAD_REASON, BAD_DAY, KEY_REUSED, NO_REASON, MEMBER_NOT_TOLD ->
          because(UNPROCESSABLE_ENTITY, refused);
    };
  }

  /// @throws ThrowableProblem if there is anything against it
  static void check(Optional<RightsRefused> found) {
    if (found.isPresent()) throw refused(found.get());
  }

  private static ThrowableProblem because(HttpStatus status, RightsRefused refused) {
    return MemberProblems.because(status, refused.refusal().name(), refused.detail());
  }
}
