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
import punchcard.onboarding.PartnerClients;

/// The OpenID provider makes or ends no client just now: asking the same again completes it.
@Singleton
@Requires(beans = ThrowableProblemHandler.class)
class ProviderUnreachable implements ExceptionHandler<PartnerClients.NotNow, HttpResponse<?>> {
  private static final Logger log = LoggerFactory.getLogger(ProviderUnreachable.class);

  private final ThrowableProblemHandler problems;

  ProviderUnreachable(ThrowableProblemHandler problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<?> handle(HttpRequest request, PartnerClients.NotNow e) {
    log.warn("A partner's client is neither made nor ended", e);
    return problems.handle(
        request,
        Problems.of(
            HttpStatus.SERVICE_UNAVAILABLE, "The OpenID provider does not answer: ask again."));
  }
}
