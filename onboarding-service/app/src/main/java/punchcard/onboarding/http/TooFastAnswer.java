package punchcard.onboarding.http;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.problem.ThrowableProblemHandler;
import jakarta.inject.Singleton;
import java.time.Duration;
import punchcard.onboarding.gateway.TooFast;

/// A partner is too fast: nothing was done, and it is told when to try again, in whole seconds.
@Singleton
@Requires(beans = ThrowableProblemHandler.class)
class TooFastAnswer implements ExceptionHandler<TooFast, HttpResponse<?>> {
  private final ThrowableProblemHandler problems;

  TooFastAnswer(ThrowableProblemHandler problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<?> handle(HttpRequest request, TooFast e) {
    HttpResponse<?> answer =
        problems.handle(
            request, Problems.of(HttpStatus.TOO_MANY_REQUESTS, String.valueOf(e.getMessage())));
    return answer
        .toMutableResponse()
        .header(HttpHeaders.RETRY_AFTER, Long.toString(wholeSeconds(e.untilNext())));
  }

  private static long wholeSeconds(Duration wait) {
    return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
  }
}
