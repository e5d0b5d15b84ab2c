package punchcard.onboarding.topics;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaFuture;

/// Kafka did not do what it was asked for, or did not answer.
public final class KafkaDisagrees extends RuntimeException {
  public KafkaDisagrees(String message) {
    super(message);
  }

  private KafkaDisagrees(String message, Throwable cause) {
    super(message, cause);
  }

  /// The answer, when it is there.
  ///
  /// @throws KafkaDisagrees if it is no
  public static <T> T orAnswer(KafkaFuture<T> question) {
    try {
      return question.get();
    } catch (ExecutionException e) {
      throw because(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  static KafkaDisagrees because(ExecutionException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return new KafkaDisagrees(String.valueOf(cause.getMessage()), cause);
  }

  static KafkaDisagrees interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new KafkaDisagrees("interrupted while asking Kafka", e);
  }
}
