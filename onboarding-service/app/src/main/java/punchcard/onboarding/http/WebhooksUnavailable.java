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
import punchcard.onboarding.webhook.Webhooks;

/// The database with the webhooks does not answer.
@Singleton
@Requires(beans = ThrowableProblemHandler.class)
class WebhooksUnavailable implements ExceptionHandler<Webhooks.NotNow, HttpResponse<?>> {
  private static final Logger log = LoggerFactory.getLogger(WebhooksUnavailable.class);

  private final ThrowableProblemHandler problems;

  WebhooksUnavailable(ThrowableProblemHandler problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<?> handle(HttpRequest request, Webhooks.NotNow e) {
    log.warn("Webhooks cannot be had", e);
    return problems.handle(
        request,
        Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "Webhooks cannot be had: ask the same again."));
  }
}
