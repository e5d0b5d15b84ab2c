package punchcard.testkit;

import org.testcontainers.kafka.KafkaContainer;

/// Kafka's own image under Testcontainers.
final class KafkaInContainer implements RealKafka {
  private static final String IMAGE = "apache/kafka-native:4.1.0";

  private final KafkaContainer container;

  private KafkaInContainer(KafkaContainer container) {
    this.container = container;
  }

  static RealKafka start() {
    KafkaContainer container = new KafkaContainer(IMAGE);
    container.start();
    return new KafkaInContainer(container);
  }

  @Override
  public String bootstrap() {
    return container.getBootstrapServers();
  }
}
