package punchcard.local.component;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.ObjectName;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/// What a killed broker leaves with the controller: as long as its session lasts, it counts as the
/// leader of all partitions.
///
/// Its successor would take that for itself, begin to end the killed one's transactions, and lose
/// their marks when the session ends after all and the only broker is leader of nothing for a
/// moment (KAFKA-20734, in Kafka 4.3): whoever reads committed records would wait for those marks
/// for ever. So the controller runs alone first, until it has given up the killed broker; that also
/// takes less time than waiting for the session's end.
final class StaleRegistration {
  private static final String SESSION_MILLIS = "500";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  private final Properties properties;
  private final Path log;

  /// @param properties of a node that is broker and controller in one
  StaleRegistration(Properties properties) {
    this.properties = properties;
    this.log = Path.of(properties.getProperty("log.dirs"));
  }

  /// Ends it, if the broker was killed when it last ran.
  void end() {
    boolean hasRun = Files.exists(log.resolve("__cluster_metadata-0"));
    boolean endedByItself = Files.exists(log.resolve(".kafka_cleanshutdown"));
    if (!hasRun || endedByItself) return;
    KafkaRaftServer controller =
        new KafkaRaftServer(new KafkaConfig(controllerAlone(), false), Time.SYSTEM);
    controller.startup();
    try {
      awaitGivenUp();
    } finally {
      controller.shutdown();
      controller.awaitShutdown();
    }
  }

  private Properties controllerAlone() {
    Properties alone = new Properties();
    alone.putAll(properties);
    String listeners = properties.getProperty("listeners");
    alone.setProperty("process.roles", "controller");
    alone.setProperty("listeners", listeners.substring(listeners.indexOf("CONTROLLER://")));
    alone.remove("advertised.listeners");
    alone.remove("inter.broker.listener.name");
    alone.setProperty("broker.session.timeout.ms", SESSION_MILLIS);
    return alone;
  }

  private static void awaitGivenUp() {
    Instant tooLate = Instant.now().plus(PATIENCE);
    while (brokers("FencedBrokerCount") == 0 || brokers("ActiveBrokerCount") > 0) {
      if (Instant.now().isAfter(tooLate))
        throw new IllegalStateException("the controller does not give up the killed broker");
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  /// The controller's own count; none before it counts.
  private static int brokers(String metric) {
    try {
      ObjectName name = new ObjectName("kafka.controller:type=KafkaController,name=" + metric);
      return (int) ManagementFactory.getPlatformMBeanServer().getAttribute(name, "Value");
    } catch (InstanceNotFoundException notYet) {
      return 0;
    } catch (JMException e) {
      throw new IllegalStateException("Kafka's metric " + metric + " cannot be read", e);
    }
  }

  /// Reads a broker's properties file.
  static StaleRegistration of(Path file) throws IOException {
    Properties properties = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      properties.load(in);
    }
    return new StaleRegistration(properties);
  }
}
