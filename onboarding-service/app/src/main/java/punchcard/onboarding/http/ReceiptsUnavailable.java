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
import punchcard.onboarding.consent.Receipts;

/// The database with the receipts does not answer: what was asked for may have happened, and asking
/// the same again brings its receipt.
@Singleton
@Requires(beans = ThrowableProblemHandler.class)
class ReceiptsUnavailable implements ExceptionHandler<Receipts.NotNow, HttpResponse<?>> {
  private static final Logger log = LoggerFactory.getLogger(ReceiptsUnavailable.class);

  private final ThrowableProblemHandler problems;

  ReceiptsUnavailable(ThrowableProblemHandler problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<?> handle(HttpRequest request, Receipts.NotNow e) {
    log.warn("Receipts cannot be had", e);
    return problems.handle(
        request,
        Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "No receipt can be had: ask the same again."));
  }
}
