package punchcard.onboarding.http;

import io.micronaut.http.HttpStatus;
import org.zalando.problem.ThrowableProblem;
import punchcard.onboarding.member.Objection;
import punchcard.runtime.HttpProblem;

/// What is answered where nothing comes of what is asked of a member's record.
final class MemberProblems {
  private MemberProblems() {}

  static ThrowableProblem refused(Objection why) {
    return switch (why) {
      case Objection.ToConsent(var refused) -> ConsentProblems.refused(refused);
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
