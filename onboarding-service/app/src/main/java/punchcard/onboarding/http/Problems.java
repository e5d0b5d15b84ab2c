package punchcard.onboarding.http;

import io.micronaut.http.HttpStatus;
import org.zalando.problem.ThrowableProblem;
import punchcard.runtime.HttpProblem;

/// What goes wrong, as `application/problem+json`.
final class Problems {
  private Problems() {}

  /// There is no such thing, or the caller may not know of it: both are told alike.
  static ThrowableProblem notFound() {
    return of(HttpStatus.NOT_FOUND, "There is no such thing, or you may not see it.");
  }

  static ThrowableProblem of(HttpStatus status, String detail) {
    return HttpProblem.of(status, detail).build();
  }
}
