package punchcard.miner.running;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import punchcard.miner.reporting.Version;
import punchcard.runtime.ServiceSettings;

/// Makes the consumers that miners read their logs with; the settings that matter are all here.
@Singleton
final class LogConsumers {
  private final ServiceSettings settings;

  LogConsumers(ServiceSettings settings) {
    this.settings = settings;
  }

  /// A consumer for this version, in the version's own group.
  Consumer<String, byte[]> open(Version version) {
    String group = "miner." + version.miner() + ".v" + version.number();
    Map<String, Object> p = new HashMap<>();
    p.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.kafka());
    p.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    p.put(ConsumerConfig.CLIENT_ID_CONFIG, group + "-" + settings.instance());
    // What an aborted transaction wrote never happened.
    p.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    // The group only shares out partitions: where to read from is in the database.
    p.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    // A position that the log does not have any more is an error, never a jump.
    p.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    comesBackFast(p, group + "-" + settings.instance());
    batches(p);
    return new KafkaConsumer<>(p, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /// A restarted instance is known by its stable name and gets its partitions back at once.
  private static void comesBackFast(Map<String, Object> p, String instance) {
    p.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance);
    p.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    p.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
    p.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
  }

  /// One poll is one transaction: large in a burst, where it is cheaper, and quick when little
  /// happens.
  private static void batches(Map<String, Object> p) {
    p.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10_000);
    p.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 2_097_152);
    p.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 65_536);
    p.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
  }
}
