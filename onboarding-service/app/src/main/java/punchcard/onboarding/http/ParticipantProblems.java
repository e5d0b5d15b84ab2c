package punchcard.onboarding.http;

import io.micronaut.http.HttpStatus;
import org.zalando.problem.ThrowableProblem;
import punchcard.onboarding.participation.Objection;
import punchcard.runtime.HttpProblem;

/// Why nothing is done with a partner.
final class ParticipantProblems {
  private ParticipantProblems() {}

  static ThrowableProblem refused(Objection objection) {
    return switch (objection) {
      case UNKNOWN -> Problems.notFound();
      case RESERVED -> unprocessable(objection, "This id is reserved.");
      case NO_REASON -> unprocessable(objection, "It needs a reason, of 1 to 1000 characters.");
      case NOT_UP_TO_THE_OPERATOR ->
          conflict(objection, "The charter does not leave it to the operator: invite it.");
      case TAKES_PART -> conflict(objection, "It takes part already.");
      case SUSPENDED -> conflict(objection, "It is suspended: only the operator reinstates it.");
      case DOES_NOT_TAKE_PART -> conflict(objection, "It does not take part.");
      case OTHER_WORDS -> conflict(objection, "Others have invited it by another name or type.");
      case EXPIRED -> problem(HttpStatus.GONE, objection, "The invitation is over.");
      case STILL_ENDING ->
          problem(
              HttpStatus.SERVICE_UNAVAILABLE, objection, "It is just being shut out: ask again.");
      case OTHER_TERMS ->
          conflict(objection, "These are not the terms that the invitation is for.");
    };
  }

  private static ThrowableProblem unprocessable(Objection objection, String detail) {
    return problem(HttpStatus.UNPROCESSABLE_ENTITY, objection, detail);
  }

  private static ThrowableProblem conflict(Objection objection, String detail) {
    return problem(HttpStatus.CONFLICT, objection, detail);
  }

  private static ThrowableProblem problem(HttpStatus status, Objection objection, String detail) {
    return HttpProblem.of(status, detail).with("reason", objection.name()).build();
  }
}
