package punchcard.runtime;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.problem.ThrowableProblemHandler;
import io.swagger.v3.oas.annotations.Hidden;
import org.zalando.problem.ThrowableProblem;

/// Takes every problem to the library's handler by a route of its own. Without one the framework
/// searches its beans for a handler each time: a fifth of the processor of a service that told its
/// callers to ask again later.
@Hidden
@Controller
final class ProblemRoute {
  private final ThrowableProblemHandler problems;

  ProblemRoute(ThrowableProblemHandler problems) {
    this.problems = problems;
  }

  @Error(global = true)
  HttpResponse<?> answer(HttpRequest<?> request, ThrowableProblem problem) {
    return problems.handle(request, problem);
  }
}
