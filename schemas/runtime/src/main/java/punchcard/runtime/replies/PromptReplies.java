package punchcard.runtime.replies;

import java.time.Duration;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punchcard.events.AvroCodec;
import punchcard.events.RegistryUnavailable;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topic;

/// Tells callers what the log has already, at once and in no transaction. Such an answer changes
/// nothing and is as true the second time: one that comes twice is dropped, and who gets none asks
/// again by the same name. What only the answering task has decided has to be told in the task's
/// transaction, or a task that lost its partition would tell what never was.
///
/// @param <R> the replies
public final class PromptReplies<R extends SpecificRecord> implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PromptReplies.class);
  private static final Duration TIME_TO_CLOSE = Duration.ofSeconds(1);
  private static final int PATIENCE_MILLIS = 1_000;

  private final Topic<R> replies;
  private final Producer<String, R> producer;

  public PromptReplies(String kafka, SchemaRegistry registry, Topic<R> replies) {
    this.replies = replies;
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka,
                ProducerConfig.LINGER_MS_CONFIG, 0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS),
            new StringSerializer(),
            new AvroCodec<>(replies, registry));
  }

  /// Tells the caller who reads this partition and waits under this id. Returns at once while the
  /// broker answers.
  public void tell(int partition, String correlationId, R reply) {
    try {
      // The callback hears all that the returned future would tell.
      var _ =
          producer.send(
              new ProducerRecord<>(replies.name(), partition, correlationId, reply),
              (_, failure) -> {
                if (failure != null) isLost(failure);
              });
    } catch (KafkaException | RegistryUnavailable e) {
      isLost(e);
    }
  }

  private static void isLost(Exception why) {
    log.warn("an answer is lost, and its caller will ask again", why);
  }

  @Override
  public void close() {
    producer.close(TIME_TO_CLOSE);
  }
}
