package punchcard.runtime;

import io.micronaut.http.HttpStatus;
import io.micronaut.problem.HttpStatusType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

  /// A problem as JSON has it: its own members beside the RFC's.
  public static Map<String, Object> members(Problem problem) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", problem.getType().toString());
    Optional.ofNullable(problem.getTitle()).ifPresent(title -> members.put("title", title));
    Optional.ofNullable(problem.getStatus())
        .ifPresent(status -> members.put("status", status.getStatusCode()));
    Optional.ofNullable(problem.getDetail()).ifPresent(detail -> members.put("detail", detail));
    members.putAll(problem.getParameters());
    return members;
  }
}
