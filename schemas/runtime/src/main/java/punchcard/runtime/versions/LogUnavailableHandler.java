package punchcard.runtime.versions;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.problem.ThrowableProblemHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zalando.problem.ThrowableProblem;
import punchcard.runtime.HttpProblem;

/// Answers 503 while the log is away.
@Singleton
final class LogUnavailableHandler implements ExceptionHandler<LogUnavailable, HttpResponse<?>> {
  private static final Logger log = LoggerFactory.getLogger(LogUnavailableHandler.class);

  private final ThrowableProblemHandler problems;

  LogUnavailableHandler(ThrowableProblemHandler problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes") // as the interface has it
  public HttpResponse<?> handle(HttpRequest request, LogUnavailable unavailable) {
    log.warn("answered 503", unavailable);
    ThrowableProblem problem =
        HttpProblem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The log of %s does not answer; asking again is safe."
                    .formatted(unavailable.topic()))
            .build();
    return problems.handle(request, problem);
  }
}
