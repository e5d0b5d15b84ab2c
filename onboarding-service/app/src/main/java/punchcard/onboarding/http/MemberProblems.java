package punchcard.onboarding.http;

import static io.micronaut.http.HttpStatus.FORBIDDEN;

import io.micronaut.http.HttpStatus;
import org.zalando.problem.ThrowableProblem;
import punchcard.onboarding.authority.Denial;
import punchcard.onboarding.member.Objection;
import punchcard.runtime.HttpProblem;

/// What is answered where nothing comes of what is asked of a member's record.
final class MemberProblems {
  private MemberProblems() {}

  static ThrowableProblem refused(Objection why) {
    return switch (why) {
      case Objection.ToCaller(var denial) -> denied(denial);
      case Objection.ToConsent(var refused) -> ConsentProblems.refused(refused);
      case Objection.ToProfile(var refused) -> ProfileProblems.refused(refused);
      case Objection.ToGoal(var refused) -> GoalProblems.refused(refused);
      case Objection.ToIdentity(var refused) -> IdentityProblems.refused(refused);
      case Objection.ToPerson(var refused) -> PersonProblems.refused(refused);
      case Objection.ToRelation(var refused) -> RelationProblems.refused(refused);
      case Objection.ToMerge(var refused) -> MergeProblems.refused(refused);
      case Objection.ToRights(var refused) -> RightsProblems.refused(refused);
      case Objection.ToGuardian(var refused) -> GuardianProblems.refused(refused);
    };
  }

  static ThrowableProblem denied(Denial denial) {
    return switch (denial) {
      case NOT_YOURS -> Problems.notFound();
      case DELEGATION_REVOKED -> because(FORBIDDEN, denial.name(), "the member has revoked it");
      case DELEGATION_EXPIRED -> because(FORBIDDEN, denial.name(), "its end has come");
      case OUT_OF_SCOPE -> because(FORBIDDEN, denial.name(), "it covers not all of that");
    };
  }

  /// @param reason its name in the enum of reasons
  static ThrowableProblem because(HttpStatus status, String reason, String detail) {
    return HttpProblem.of(status, reason + ": " + detail)
        .withTitle("Refused")
        .with("reason", reason)
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
