package punchcard.runtime.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punchcard.events.RegistryUnavailable;

/// Adds versions to a log of versions: 1, 2, 3, with no gap and none twice, also when several
/// instances publish at once.
///
/// All instances use one transactional id. Beginning to publish fences whoever began before and has
/// not committed yet; only then is the log read to its end and the next number taken. So a commit
/// that succeeds proves that nobody else added a version in between; one that was fenced begins
/// again. The fencing is that of KIP-98, exactly-once delivery and transactional messaging.
///
/// Markers are written in the same transaction as their version: it is published and in force
/// everywhere, or neither.
///
/// @param <I> what tells one thing from another
/// @param <V> one version of one thing
public final class VersionPublisher<I extends Comparable<I>, V> {
  private static final Logger log = LoggerFactory.getLogger(VersionPublisher.class);
  private static final int MOST_ATTEMPTS = 10;
  private static final int PATIENCE_MILLIS = 10_000;

  /// A publisher that dies holds back the readers of what it was writing for as long as this.
  private static final int TRANSACTION_MILLIS = 5_000;

  private static final int LONGEST_BYTES = 8 << 20;

  private final VersionLog<?, I, V> published;
  private final String transactionalId;
  private final List<Markers<?, V>> markers;

  /// @param published the log that this publisher reads before it writes
  /// @param transactionalId the same for all instances, and nobody else's
  /// @param markers where a version comes into force with being published
  public VersionPublisher(
      VersionLog<?, I, V> published, String transactionalId, List<Markers<?, V>> markers) {
    this.published = published;
    this.transactionalId = transactionalId;
    this.markers = List.copyOf(markers);
  }

  /// Adds the next version, unless the newest says the same. Returns when the log has it.
  ///
  /// @throws LogUnavailable if it is not known to be in the log; asking again is safe
  public synchronized Publication publish(I id, NextVersion<V> next) {
    return begun(id.toString(), producer -> add(producer, id, next));
  }

  /// Adds several versions in one transaction, of one thing or of many: all of them, or none.
  /// Returns what was added when the log has it.
  ///
  /// @param next what is to be added, by what is published; asked again when somebody else was
  ///     faster
  /// @throws LogUnavailable if it is not known to be in the log; asking again is safe
  public synchronized List<V> publishAll(Function<Published<I, V>, List<V>> next) {
    return begun(
        "several",
        producer -> {
          List<V> versions = next.apply(published.read());
          if (!versions.isEmpty()) commit(producer, records(producer, versions));
          return versions;
        });
  }

  private <T> T begun(String what, Function<Producer<String, byte[]>, T> attempt) {
    for (int number = 1; ; number++)
      try (Producer<String, byte[]> producer =
          new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer())) {
        producer.initTransactions();
        return attempt.apply(producer);
      } catch (KafkaException | RegistryUnavailable e) {
        if (number == MOST_ATTEMPTS)
          throw new LogUnavailable(published.topic(), "not published: " + what, e);
        // Fenced, or its outcome is unknown: reading the log anew tells what became of it.
        log.info("publishing {} begins again after attempt {}: {}", what, number, e.toString());
      }
  }

  private Publication add(Producer<String, byte[]> producer, I id, NextVersion<V> next) {
    Optional<V> newest = published.read().latest(id);
    int before = newest.map(published::numberOf).orElse(0);
    Optional<V> version = next.numbered(before + 1, newest);
    if (version.isEmpty()) return new Publication.Unchanged(before);
    commit(producer, records(producer, List.of(version.get())));
    return new Publication.Added(before + 1);
  }

  /// All that makes up the versions, ready before the transaction begins.
  private List<ProducerRecord<String, byte[]>> records(
      Producer<String, byte[]> producer, List<V> versions) {
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    for (V version : versions) {
      records.add(published.recordOf(version));
      markers.forEach(marker -> records.addAll(marker.of(version, producer)));
    }
    return records;
  }

  @SuppressWarnings(
      "FutureReturnValueIgnored") // The commit waits for the records, and fails with them.
  private static void commit(
      Producer<String, byte[]> producer, List<ProducerRecord<String, byte[]>> records) {
    producer.beginTransaction();
    records.forEach(producer::send);
    producer.commitTransaction();
  }

  private Map<String, Object> settings() {
    return Map.of(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, published.bootstrap(),
        ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId,
        ProducerConfig.ACKS_CONFIG, "all",
        // A long text may be more than a broker takes; compressed it is a tenth.
        ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip",
        ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LONGEST_BYTES,
        ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS,
        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MILLIS);
  }
}
