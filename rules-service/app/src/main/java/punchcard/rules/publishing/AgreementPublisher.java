package punchcard.rules.publishing;

import static punchcard.events.Topics.AGREEMENTS;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punchcard.avro.AgreementVersion;
import punchcard.events.AvroCodec;
import punchcard.events.RegistryUnavailable;
import punchcard.events.SchemaRegistry;
import punchcard.kernel.AgreementId;

/// Adds versions to the log of agreements: 1, 2, 3, with no gap and none twice, also when several
/// instances publish at once.
///
/// All instances use one transactional id. Beginning to publish fences whoever began before and has
/// not committed yet; only then is the log read to its end and the next number taken. So a commit
/// that succeeds proves that nobody else added a version in between; one that was fenced begins
/// again. The fencing is that of KIP-98, exactly-once delivery and transactional messaging.
public final class AgreementPublisher {
  private static final Logger log = LoggerFactory.getLogger(AgreementPublisher.class);
  private static final String TRANSACTIONAL_ID = "rules-agreements";
  private static final int MOST_ATTEMPTS = 10;
  private static final int PATIENCE_MILLIS = 10_000;

  private final String bootstrap;
  private final AvroCodec<AgreementVersion> codec;
  private final AgreementLog published;

  /// @param published the log that this publisher reads before it writes
  public AgreementPublisher(String bootstrap, SchemaRegistry registry, AgreementLog published) {
    this.bootstrap = bootstrap;
    this.codec = new AvroCodec<>(AGREEMENTS, registry);
    this.published = published;
  }

  /// Adds the file as the agreement's next version, unless the newest version has this content.
  /// Returns when the log has it.
  ///
  /// @param by the subject of the operator's token
  /// @throws LogUnavailable if it is not known to be in the log; asking again is safe
  public synchronized Publication publish(AgreementId id, String yaml, String by, Instant now) {
    for (int attempt = 1; ; attempt++)
      try {
        return attempt(id, yaml, by, now);
      } catch (KafkaException | RegistryUnavailable e) {
        if (attempt == MOST_ATTEMPTS) throw new LogUnavailable("not published: " + id, e);
        // Fenced, or its outcome is unknown: reading the log anew tells what became of it.
        log.info("publishing {} begins again after attempt {}: {}", id, attempt, e.toString());
      }
  }

  private Publication attempt(AgreementId id, String yaml, String by, Instant now) {
    try (Producer<String, AgreementVersion> producer =
        new KafkaProducer<>(settings(), new StringSerializer(), codec)) {
      producer.initTransactions();
      Optional<PublishedVersion> latest = published.read().latest(id);
      if (latest.isPresent() && latest.get().yaml().equals(yaml))
        return new Publication.Unchanged(latest.get().version());
      int next = latest.map(PublishedVersion::version).orElse(0) + 1;
      add(producer, new AgreementVersion(id.value(), next, now, by, yaml));
      return new Publication.Added(next);
    }
  }

  @SuppressWarnings(
      "FutureReturnValueIgnored") // The commit waits for the record, and fails with it.
  private static void add(Producer<String, AgreementVersion> producer, AgreementVersion version) {
    String key = version.getAgreementId() + "/" + version.getVersion();
    producer.beginTransaction();
    producer.send(new ProducerRecord<>(AGREEMENTS.name(), key, version));
    producer.commitTransaction();
  }

  private Map<String, Object> settings() {
    return Map.of(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
        ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTIONAL_ID,
        ProducerConfig.ACKS_CONFIG, "all",
        ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS,
        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, PATIENCE_MILLIS);
  }
}
