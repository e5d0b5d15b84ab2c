package punchcard.rules.http;

import io.micronaut.http.HttpStatus;
import io.micronaut.problem.HttpStatusType;
import java.util.List;
import org.zalando.problem.Problem;
import org.zalando.problem.ProblemBuilder;
import org.zalando.problem.ThrowableProblem;
import punchcard.rules.yaml.Violation;

/// What is answered instead of a result, as RFC 9457 problems.
final class Problems {
  private Problems() {}

  static ThrowableProblem notAnAgreement(List<Violation> violations) {
    return problem(HttpStatus.BAD_REQUEST, "The file is not an agreement that can be published.")
        .with("violations", violations.stream().map(ViolationView::of).toList())
        .build();
  }

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
