package punchcard.bench;

import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;

/// Writes a load in one transaction, so that a service that runs sees none of it, and then all at
/// once.
final class AtOnce implements AutoCloseable {
  private final KafkaProducer<String, byte[]> producer;
  private final Sender sender;

  /// @param producer a transactional one; closed with this
  AtOnce(KafkaProducer<String, byte[]> producer) {
    this.producer = producer;
    this.sender = new Sender(producer);
    producer.initTransactions();
  }

  /// Returns when all that was sent can be read.
  void write(Consumer<Sender> load) {
    producer.beginTransaction();
    load.accept(sender);
    sender.flush();
    producer.commitTransaction();
  }

  @Override
  public void close() {
    producer.close();
  }
}
