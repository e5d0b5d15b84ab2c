package punchcard.onboarding.http;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.problem.ThrowableProblemHandler;
import jakarta.inject.Singleton;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Kafka does not answer, or a store still reads what it held: nothing is known to have happened,
/// and the caller may ask again.
@Singleton
@Requires(beans = ThrowableProblemHandler.class)
class KafkaUnreachable implements ExceptionHandler<KafkaException, HttpResponse<?>> {
  private static final Logger log = LoggerFactory.getLogger(KafkaUnreachable.class);

  private final ThrowableProblemHandler problems;

  KafkaUnreachable(ThrowableProblemHandler problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<?> handle(HttpRequest request, KafkaException e) {
    if (e instanceof InvalidStateStoreException) log.debug("not there yet: {}", e.getMessage());
    else log.warn("Kafka does not answer", e);
    return problems.handle(
        request,
        Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "The log does not answer: ask again."));
  }
}
