package punchcard.runtime;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/// The settings of Kafka Streams that matter, in one place.
public final class StreamsSettings {
  /// For every changelog: compacted early and in small pieces, since a killed exactly-once task
  /// reads all of it again before it goes on.
  public static final Map<String, String> CHANGELOG =
      Map.of(
          TopicConfig.SEGMENT_BYTES_CONFIG, "16777216",
          TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.2",
          TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, "600000");

  private StreamsSettings() {}

  /// Exactly-once, and back within seconds after a crash.
  ///
  /// @param application the application id: consumer group, prefix of changelogs and transactions
  public static Properties exactlyOnce(String application, ServiceSettings settings) {
    Properties p = new Properties();
    p.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
    p.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.kafka());
    p.put(StreamsConfig.APPLICATION_SERVER_CONFIG, settings.advertised());
    p.put(StreamsConfig.STATE_DIR_CONFIG, settings.state().toString());
    p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    p.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.streamThreads());
    // How long a transaction is at most. Where no more waits, [PromptCommit] ends it sooner.
    p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 400);
    p.put(StreamsConfig.POLL_MS_CONFIG, PromptCommit.LOOK.toMillis());
    // A cache before the store would hide how often a member changes, and save nothing here.
    p.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
    p.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG),
        PromptCommit.Polls.class.getName());
    comesBackFast(p, application + "-" + settings.instance());
    if (settings.standbys() > 0) takesOverFast(p, settings.standbys());
    batches(p);
    return p;
  }

  /// A restarted instance is known by its stable name and does not wait for the death of its old
  /// self. Nor for the transaction that this left open ([NamedTransactions] ends it): so that may
  /// time out later than a broker comes back that was killed, which would end its writer, too.
  private static void comesBackFast(Properties p, String instance) {
    p.put(StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), instance);
    p.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
    p.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 2_000);
    p.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 15_000);
    // A broker that is back is found a quarter of a second later, not one: each client waits alone.
    p.put(StreamsConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 250);
    p.put(CommonClientConfigs.RETRY_BACKOFF_MAX_MS_CONFIG, 250);
    // A transaction that begins while the broker still marks the one before is sent again. That
    // takes some milliseconds, and the client's own pause of 100 would hold up its whole thread.
    p.put(StreamsConfig.producerPrefix(ProducerConfig.RETRY_BACKOFF_MS_CONFIG), 5);
    // New partners' topics are found by pattern within this time.
    p.put(StreamsConfig.consumerPrefix(ConsumerConfig.METADATA_MAX_AGE_CONFIG), 2_000);
  }

  /// Where another instance has a copy of the stores, its turn comes as soon as the brokers let an
  /// instance be missed; without one it is quicker to wait for the dead to come back. Nobody ends
  /// the transaction that the dead left open: it has to end soon by itself.
  private static void takesOverFast(Properties p, int standbys) {
    p.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, standbys);
    p.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 6_000);
    p.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 1_500);
    p.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 5_000);
  }

  /// A fetch waits for its fill, so long at most: each that comes back early is a round of its own,
  /// and where a commit follows, a transaction.
  ///
  /// @param p as exactlyOnce has made them
  public static void gather(Properties p, Duration longest) {
    p.put(StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MIN_BYTES_CONFIG), 65_536);
    p.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG),
        Math.toIntExact(longest.toMillis()));
  }

  private static void batches(Properties p) {
    p.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    p.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 2_000);
    p.put(StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG), 50);
    // A commit sends whatever waits, so waiting for fuller batches makes nobody wait: under load it
    // saves the ledger a sixth of its processor time.
    p.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 50);
    p.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 131_072);
    p.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    p.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), 2_097_152);
  }
}
