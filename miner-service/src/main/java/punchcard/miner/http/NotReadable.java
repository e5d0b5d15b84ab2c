package punchcard.miner.http;

import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.problem.ThrowableProblemHandler;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers 503 while the database or Kafka is away, which is nobody's mistake and may pass.
@Factory
final class NotReadable {
  private static final Logger log = LoggerFactory.getLogger(NotReadable.class);

  @Singleton
  ExceptionHandler<SQLException, HttpResponse<?>> database(ThrowableProblemHandler problems) {
    return (request, failure) -> notReady(request, failure, problems);
  }

  @Singleton
  ExceptionHandler<KafkaException, HttpResponse<?>> kafka(ThrowableProblemHandler problems) {
    return (request, failure) -> notReady(request, failure, problems);
  }

  private static HttpResponse<?> notReady(
      HttpRequest<?> request, Exception failure, ThrowableProblemHandler problems) {
    log.warn("{} {} cannot be answered", request.getMethod(), request.getPath(), failure);
    return problems.handle(request, Problems.notReady());
  }
}
