package punchcard.onboarding.http;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.problem.ThrowableProblemHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punchcard.events.RegistryUnavailable;

/// The schema registry does not answer: nothing was done, and the caller may ask again.
@Singleton
@Requires(beans = ThrowableProblemHandler.class)
class RegistryUnreachable implements ExceptionHandler<RegistryUnavailable, HttpResponse<?>> {
  private static final Logger log = LoggerFactory.getLogger(RegistryUnreachable.class);

  private final ThrowableProblemHandler problems;

  RegistryUnreachable(ThrowableProblemHandler problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<?> handle(HttpRequest request, RegistryUnavailable e) {
    log.warn("The schema registry does not answer: {}", e.getMessage());
    return problems.handle(
        request,
        Problems.of(
            HttpStatus.SERVICE_UNAVAILABLE, "The schema registry does not answer: ask again."));
  }
}
