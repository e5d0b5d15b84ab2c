package punchcard.runtime;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/// The settings of whoever reads a log by itself, in one place.
public final class ReadSettings {
  private ReadSettings() {}

  /// What is committed, without a group and without commits. What is not there any more is not
  /// there: no other record stands in for it.
  ///
  /// @param kafka bootstrap servers
  /// @param more of this reader alone; wins
  public static Map<String, Object> committed(String kafka, Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.putAll(more);
    return settings;
  }
}
