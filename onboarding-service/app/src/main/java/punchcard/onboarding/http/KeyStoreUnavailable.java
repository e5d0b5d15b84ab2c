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
import punchcard.onboarding.person.KeysUnavailable;

/// Persons' keys cannot be had: nothing personal was read or written.
@Singleton
@Requires(beans = ThrowableProblemHandler.class)
class KeyStoreUnavailable implements ExceptionHandler<KeysUnavailable, HttpResponse<?>> {
  private static final Logger log = LoggerFactory.getLogger(KeyStoreUnavailable.class);

  private final ThrowableProblemHandler problems;

  KeyStoreUnavailable(ThrowableProblemHandler problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<?> handle(HttpRequest request, KeysUnavailable e) {
    log.warn("Persons' keys cannot be had", e);
    return problems.handle(
        request,
        Problems.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Personal data cannot be had now: ask the same again."));
  }
}
