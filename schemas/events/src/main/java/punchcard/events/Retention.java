package punchcard.events;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/// How long a topic keeps its records.
public sealed interface Retention {
  /// Nothing is ever deleted.
  record ForEver() implements Retention {}

  /// Deleted this long after the broker appended it.
  record Of(Duration duration) implements Retention {}

  /// The last record of each key is kept for ever.
  record Compacted() implements Retention {}

  static Retention forEver() {
    return new ForEver();
  }

  static Retention days(int days) {
    return new Of(Duration.ofDays(days));
  }

  static Retention hours(int hours) {
    return new Of(Duration.ofHours(hours));
  }

  static Retention compacted() {
    return new Compacted();
  }

  /// The topic settings that make it so.
  default Map<String, String> topicSettings() {
    return switch (this) {
      case ForEver() ->
          Map.of(
              TopicConfig.CLEANUP_POLICY_CONFIG,
              TopicConfig.CLEANUP_POLICY_DELETE,
              TopicConfig.RETENTION_MS_CONFIG,
              "-1");
      case Of(Duration duration) ->
          Map.of(
              TopicConfig.CLEANUP_POLICY_CONFIG,
              TopicConfig.CLEANUP_POLICY_DELETE,
              TopicConfig.RETENTION_MS_CONFIG,
              String.valueOf(duration.toMillis()));
      case Compacted() ->
          Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
    };
  }
}
