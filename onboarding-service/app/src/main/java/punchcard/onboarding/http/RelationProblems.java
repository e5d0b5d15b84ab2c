package punchcard.onboarding.http;

import static io.micronaut.http.HttpStatus.CONFLICT;
import static io.micronaut.http.HttpStatus.UNPROCESSABLE_ENTITY;

import io.micronaut.http.HttpStatus;
import java.util.Optional;
import org.zalando.problem.ThrowableProblem;
import punchcard.onboarding.relation.RelationRefused;

/// What is answered instead of an agreement with a partner.
final class RelationProblems {
  private RelationProblems() {}

  static ThrowableProblem refused(RelationRefused refused) {
    return switch (refused.refusal()) {
      case UNKNOWN_MEMBER, UNKNOWN_RELATION, NOT_RELATED -> Problems.notFound();
      case OTHER_CONTENT,
          OTHER_TERMS,
          ALREADY_MEMBER,
          ALREADY_REQUESTED,
          EXPIRED,
          NOT_OPEN,
          REFERENCE_TAKEN,
          OVERTAKEN ->
          because(CONFLICT, refused);
      case BAD_ID,
          BAD_NAME,
          BAD_TERMS,
          BAD_PARAMETERS,
          BAD_REASON,
          BAD_REFERENCE,
          BAD_END,
          KEY_REUSED,
          UNKNOWN_PARTNER,
          UNKNOWN_TERMS,
          UNKNOWN_CAMPAIGN ->
          because(UNPROCESSABLE_ENTITY, refused);
    };
  }

  /// @throws ThrowableProblem if there is anything against it
  static void check(Optional<RelationRefused> found) {
    if (found.isPresent()) throw refused(found.get());
  }

  private static ThrowableProblem because(HttpStatus status, RelationRefused refused) {
    return MemberProblems.because(status, refused.refusal().name(), refused.detail());
  }
}
