package punchcard.rules.http;

import io.micronaut.http.HttpStatus;
import org.zalando.problem.ThrowableProblem;
import punchcard.runtime.HttpProblem;

/// What is answered instead of a result, as RFC 9457 problems.
final class Problems {
  private Problems() {}

  static ThrowableProblem badId(String id) {
    return HttpProblem.of(
            HttpStatus.BAD_REQUEST,
            "'" + id + "' is not an agreement id: lower-case letters, digits, hyphens.")
        .build();
  }

  /// Where an agreement of this name would be read, the schema is.
  static ThrowableProblem schemasName(String id) {
    return HttpProblem.of(HttpStatus.BAD_REQUEST, "No agreement can be called '" + id + "'.")
        .build();
  }

  static ThrowableProblem notFound() {
    return HttpProblem.of(HttpStatus.NOT_FOUND, "There is no such agreement or version.").build();
  }
}
