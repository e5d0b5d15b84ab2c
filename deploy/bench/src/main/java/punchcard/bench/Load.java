package punchcard.bench;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;

/// Publishes purchases to a topic, as fast as the log takes them or at a rate.
final class Load {
  private static final int PACE_EVENTS = 100;

  private final Purchases purchases;
  private final Sender sender;
  private int rounds;

  Load(Purchases purchases, KafkaProducer<String, byte[]> producer) {
    this.purchases = purchases;
    this.sender = new Sender(producer);
  }

  void signUp() {
    purchases.signups((key, value) -> sender.send(MeasuredStack.EVENTS.name(), key, value));
    sender.flush();
  }

  /// Returns when the log has acknowledged all of them.
  void publish(String topic, int events) {
    send(sender, topic, events);
    sender.flush();
  }

  /// Gives them to another sender.
  void send(Sender other, String topic, int events) {
    purchases.purchases(rounds++, events, (key, value) -> other.send(topic, key, value));
  }

  /// Begins to publish in a thread of its own.
  Future<?> publishBeside(String topic, int events) {
    return CompletableFuture.runAsync(() -> publish(topic, events));
  }

  /// Waits for what was begun, and fails as it failed.
  static void finish(Future<?> publishing) {
    ((CompletableFuture<?>) publishing).join();
  }

  /// Publishes at that rate for as long as the condition holds; answers how many.
  long publishWhile(BooleanSupplier condition, double perSecond) {
    long start = System.nanoTime();
    long published = 0;
    while (condition.getAsBoolean()) {
      publish(MeasuredStack.EVENTS.name(), PACE_EVENTS);
      published += PACE_EVENTS;
      long due = start + (long) (published * 1e9 / perSecond);
      LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
    }
    return published;
  }
}
