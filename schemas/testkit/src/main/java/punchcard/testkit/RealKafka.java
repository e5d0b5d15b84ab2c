package punchcard.testkit;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.testcontainers.DockerClientFactory;
import punchcard.events.Leaders;

/// A real broker for tests: a container where a Docker engine answers, else embedded in this
/// process. One serves all tests of a module; they keep apart by topic names.
public interface RealKafka {
  /// Where clients connect.
  String bootstrap();

  /// Where partners connect, with SASL/SCRAM-SHA-512 and under ACLs; empty if this broker has no
  /// such listener.
  default Optional<String> partnerBootstrap() {
    return Optional.empty();
  }

  /// The broker of this JVM, started when first asked for and stopped when the JVM ends.
  static RealKafka shared() {
    return Shared.KAFKA;
  }

  /// A broker that no other test writes to, for what has one log in a whole system. It is stopped
  /// when the JVM ends.
  static RealKafka ofItsOwn() {
    return Shared.start();
  }

  /// Creates topics with as many partitions each, and returns when they can be published to.
  default void create(int partitions, Collection<String> topics) {
    create(partitions, topics, Map.of());
  }

  /// Creates topics with these settings, and returns when they can be published to.
  default void create(int partitions, Collection<String> topics, Map<String, String> settings) {
    Map<String, Object> where = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap());
    List<NewTopic> wanted =
        topics.stream()
            .map(
                name ->
                    new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings))
            .toList();
    try (Admin admin = Admin.create(where)) {
      admin.createTopics(wanted).all().get();
      Leaders.await(admin, topics.stream().collect(Collectors.toMap(it -> it, _ -> partitions)));
    } catch (ExecutionException e) {
      throw new IllegalStateException("topics were not created", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while creating topics", e);
    }
  }

  /// Holds the one broker.
  final class Shared {
    private static final RealKafka KAFKA = start();

    private Shared() {}

    private static RealKafka start() {
      return DockerClientFactory.instance().isDockerAvailable()
          ? KafkaInContainer.start()
          : EmbeddedKafka.start(Duration.ofSeconds(30));
    }
  }
}
