package punchcard.onboarding.publishing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import punchcard.avro.PartnerEvent;
import punchcard.events.AvroCodec;
import punchcard.events.JsonRecords;
import punchcard.events.MalformedJson;
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
    PartnerEvent event = read(json, topic);
    String key = event.getMemberRef();
    int partition = Partitions.of(key, partitions);
    byte[] value = codecOf(partner).serialize(topic.name(), event);
    return append(new ProducerRecord<>(topic.name(), partition, key, value));
  }

  private AvroCodec<PartnerEvent> codecOf(PartnerId partner) {
    return codecs.computeIfAbsent(
        partner, _ -> new AvroCodec<>(Topics.partnerEvents(partner), registry));
  }

  private static PartnerEvent read(String json, Topic<PartnerEvent> topic) {
    try {
      return (PartnerEvent) JsonRecords.read(json, topic.schema());
    } catch (MalformedJson e) {
      Fault fault = e.isJson() ? Fault.WRONG_SHAPE : Fault.NO_JSON;
      throw new MalformedEvent(fault, String.valueOf(e.getMessage()));
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
