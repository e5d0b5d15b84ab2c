package punchcard.onboarding.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import punchcard.avro.PartnerEvent;
import punchcard.events.AvroCodec;
import punchcard.events.Partitions;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.kernel.LogPosition;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.MalformedEvent;
import punchcard.onboarding.MalformedEvent.Fault;
import punchcard.onboarding.PublishEvent;
import punchcard.onboarding.topics.KafkaDisagrees;

/// Appends a partner's JSON event to the partner's topic, as the partner's own client would.
public final class KafkaPublishing implements PublishEvent, AutoCloseable {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Producer<String, byte[]> producer;
  private final SchemaRegistry registry;
  private final Map<PartnerId, AvroCodec<PartnerEvent>> codecs = new ConcurrentHashMap<>();
  private final int partitions;

  /// @param producer idempotent, `acks=all`
  /// @param registry where each partner's topic has its subject
  public KafkaPublishing(
      Producer<String, byte[]> producer, SchemaRegistry registry, int partitions) {
    this.producer = producer;
    this.registry = registry;
    this.partitions = partitions;
  }

  @Override
  public LogPosition publish(PartnerId partner, String json) {
    Topic<PartnerEvent> topic = Topics.partnerEvents(partner);
    PartnerEvent event = (PartnerEvent) EventShape.record(parse(json), topic.schema(), "");
    String key = event.getMemberRef();
    int partition = Partitions.of(key, partitions);
    byte[] value = codecOf(partner).serialize(topic.name(), event);
    return append(new ProducerRecord<>(topic.name(), partition, key, value));
  }

  private AvroCodec<PartnerEvent> codecOf(PartnerId partner) {
    return codecs.computeIfAbsent(
        partner, _ -> new AvroCodec<>(Topics.partnerEvents(partner), registry));
  }

  private static JsonNode parse(String json) {
    try {
      JsonNode parsed = JSON.readTree(json);
      if (parsed.isMissingNode()) throw new MalformedEvent(Fault.NO_JSON, "there is no event");
      return parsed;
    } catch (JsonProcessingException e) {
      throw new MalformedEvent(Fault.NO_JSON, e.getOriginalMessage());
    }
  }

  private LogPosition append(ProducerRecord<String, byte[]> record) {
    try {
      RecordMetadata at = producer.send(record).get();
      return new LogPosition(at.topic(), at.partition(), at.offset());
    } catch (ExecutionException e) {
      throw new KafkaDisagrees("the event was not written: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaDisagrees("interrupted while the event was written");
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
