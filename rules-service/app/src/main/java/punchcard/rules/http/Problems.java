package punchcard.rules.http;

import io.micronaut.http.HttpStatus;
import io.micronaut.problem.HttpStatusType;
import org.zalando.problem.Problem;
import org.zalando.problem.ProblemBuilder;
import org.zalando.problem.ThrowableProblem;

/// What is answered instead of a result, as RFC 9457 problems.
final class Problems {
  private Problems() {}

  static ThrowableProblem badId(String id) {
    return problem(
            HttpStatus.BAD_REQUEST,
            "'" + id + "' is not an agreement id: lower-case letters, digits, hyphens.")
        .build();
  }

  static ThrowableProblem notFound() {
    return problem(HttpStatus.NOT_FOUND, "There is no such agreement or version.").build();
  }

  static ThrowableProblem unavailable() {
    return problem(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The log of agreements does not answer; asking again is safe.")
        .build();
  }

  private static ProblemBuilder problem(HttpStatus status, String detail) {
    return Problem.builder()
        .withStatus(new HttpStatusType(status))
        .withTitle(status.getReason())
        .withDetail(detail);
  }
}
