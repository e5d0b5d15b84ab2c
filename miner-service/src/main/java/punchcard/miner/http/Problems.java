package punchcard.miner.http;

import io.micronaut.http.HttpStatus;
import org.zalando.problem.ThrowableProblem;
import punchcard.runtime.HttpProblem;

/// What is answered instead of a result, as RFC 9457 problems.
final class Problems {
  private Problems() {}

  /// The member does not exist, or is not the caller's to know: nobody learns which.
  static ThrowableProblem noSuchMember() {
    return problem(HttpStatus.NOT_FOUND, "There is no such member.");
  }

  static ThrowableProblem noSuchEntry() {
    return problem(HttpStatus.NOT_FOUND, "There is no such entry.");
  }

  static ThrowableProblem noSuchMiner() {
    return problem(HttpStatus.NOT_FOUND, "There is no such miner.");
  }

  static ThrowableProblem beingRebuilt() {
    return problem(HttpStatus.CONFLICT, "This miner is being rebuilt already.");
  }

  static ThrowableProblem badInput(String detail) {
    return problem(HttpStatus.BAD_REQUEST, detail);
  }

  static ThrowableProblem notReady() {
    return problem(HttpStatus.SERVICE_UNAVAILABLE, "The tables cannot be read now; ask again.");
  }

  private static ThrowableProblem problem(HttpStatus status, String detail) {
    return HttpProblem.of(status, detail).build();
  }
}
