package punchcard.runtime;

import io.micronaut.http.HttpStatus;
import io.micronaut.problem.HttpStatusType;
import org.zalando.problem.Problem;
import org.zalando.problem.ProblemBuilder;

/// What a service answers instead of a result, as RFC 9457 problems.
public final class HttpProblem {
  private HttpProblem() {}

  /// Begins a problem that is called as its status is; what is added with `with` stands beside the
  /// RFC's own members.
  ///
  /// @param detail what happened, for a person
  public static ProblemBuilder of(HttpStatus status, String detail) {
    return Problem.builder()
        .withStatus(new HttpStatusType(status))
        .withTitle(status.getReason())
        .withDetail(detail);
  }
}
