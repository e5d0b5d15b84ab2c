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
    // The authorizer keeps ACLs, as in production; whoever does not log in may do everything.
    KafkaContainer container =
        new KafkaContainer(IMAGE)
            .withEnv(
                "KAFKA_AUTHORIZER_CLASS_NAME",
                "org.apache.kafka.metadata.authorizer.StandardAuthorizer")
            .withEnv("KAFKA_SUPER_USERS", "User:ANONYMOUS");
    container.start();
    return new KafkaInContainer(container);
  }

  @Override
  public String bootstrap() {
    return container.getBootstrapServers();
  }
}
