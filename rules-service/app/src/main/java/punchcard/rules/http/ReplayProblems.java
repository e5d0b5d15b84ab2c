package punchcard.rules.http;

import io.micronaut.http.HttpStatus;
import org.zalando.problem.ThrowableProblem;
import punchcard.rules.replays.Objection;
import punchcard.runtime.HttpProblem;

/// What is answered instead of a replay.
final class ReplayProblems {
  private ReplayProblems() {}

  static ThrowableProblem noSuchReplay() {
    return refused(Objection.NO_SUCH_REPLAY);
  }

  static ThrowableProblem refused(Objection objection) {
    return HttpProblem.of(status(objection), why(objection))
        .with("reason", objection.name())
        .build();
  }

  private static HttpStatus status(Objection objection) {
    return switch (objection) {
      case NO_SUCH_AGREEMENT, NO_SUCH_REPLAY -> HttpStatus.NOT_FOUND;
      case DAYS_REVERSED, DAYS_TO_COME, NO_REASON -> HttpStatus.UNPROCESSABLE_ENTITY;
      case NOT_PUBLISHED,
          APPROVED_ALREADY,
          NOT_APPROVED,
          REVERSAL_PROPOSED_ALREADY,
          REVERSED_ALREADY,
          NO_REVERSAL_PROPOSED,
          SAME_PERSON ->
          HttpStatus.CONFLICT;
    };
  }

  private static String why(Objection objection) {
    return switch (objection) {
      case NO_SUCH_AGREEMENT -> "There is no such agreement.";
      case NOT_PUBLISHED -> "Only a published version can be replayed: publish it first.";
      case DAYS_REVERSED -> "The last day lies before the first.";
      case DAYS_TO_COME -> "The last day is still to come.";
      case NO_REASON -> "It needs a reason, of at most 1000 characters.";
      case NO_SUCH_REPLAY -> "There is no such replay.";
      case APPROVED_ALREADY -> "Another person has approved it already.";
      case NOT_APPROVED -> "It is not approved: there is nothing to reverse.";
      case REVERSAL_PROPOSED_ALREADY -> "Another person has proposed to reverse it already.";
      case REVERSED_ALREADY -> "Another person has approved its reversal already.";
      case NO_REVERSAL_PROPOSED -> "Nobody has proposed to reverse it.";
      case SAME_PERSON -> "Who proposed it cannot approve it.";
    };
  }
}
