package punchcard.onboarding.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import punchcard.avro.PartnerEvent;
import punchcard.events.AvroCodec;
import punchcard.events.Partitions;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topics;
import punchcard.kernel.LogPosition;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.MalformedEvent;
import punchcard.onboarding.PublishEvents;

/// Appends a partner's JSON events to the partner's topic, as the partner's own client would.
public final class KafkaPublishing implements PublishEvents, AutoCloseable {
  private final Producer<String, byte[]> producer;
  private final SchemaRegistry registry;
  private final Map<PartnerId, AvroCodec<PartnerEvent>> codecs = new ConcurrentHashMap<>();
  private final int partitions;
  private final Paces paces;

  /// @param producer idempotent, `acks=all`
  /// @param registry where each partner's topic has its subject
  KafkaPublishing(
      Producer<String, byte[]> producer, SchemaRegistry registry, int partitions, Paces paces) {
    this.producer = producer;
    this.registry = registry;
    this.partitions = partitions;
    this.paces = paces;
  }

  @Override
  public Published publish(PartnerId partner, Form form, String json) {
    SentEvents sent = SentEvents.of(partner, form, json);
    paces.take(partner, sent.events().size());
    if (sent.isBatch()) return new Published.Batch(all(sent));
    PartnerEvent event = sent.read(sent.events().getFirst());
    return new Published.One(written(append(partner, event)));
  }

  /// What is on its way to the log, or will not go there.
  private sealed interface Sending {
    record Sent(Future<RecordMetadata> at) implements Sending {}

    record Unreadable(String reason) implements Sending {}
  }

  /// All are sent before the first is waited for.
  private List<Fate> all(SentEvents sent) {
    List<Sending> sendings = new ArrayList<>(sent.events().size());
    for (JsonNode event : sent.events()) sendings.add(send(event, sent));
    return sendings.stream().map(KafkaPublishing::fate).toList();
  }

  private Sending send(JsonNode event, SentEvents sent) {
    try {
      return new Sending.Sent(append(sent.partner(), sent.read(event)));
    } catch (MalformedEvent e) {
      return new Sending.Unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static Fate fate(Sending sending) {
    return switch (sending) {
      case Sending.Sent(Future<RecordMetadata> at) -> new Fate.Accepted(written(at));
      case Sending.Unreadable(String reason) -> new Fate.Refused(reason);
    };
  }

  private Future<RecordMetadata> append(PartnerId partner, PartnerEvent event) {
    String topic = Topics.partnerEvents(partner).name();
    String key = event.getMemberRef();
    byte[] value = codecOf(partner).serialize(topic, event);
    return producer.send(new ProducerRecord<>(topic, Partitions.of(key, partitions), key, value));
  }

  private AvroCodec<PartnerEvent> codecOf(PartnerId partner) {
    return codecs.computeIfAbsent(
        partner, _ -> new AvroCodec<>(Topics.partnerEvents(partner), registry));
  }

  private static LogPosition written(Future<RecordMetadata> sent) {
    try {
      RecordMetadata at = sent.get();
      return new LogPosition(at.topic(), at.partition(), at.offset());
    } catch (ExecutionException e) {
      throw new KafkaException("the event was not written", e);
    } catch (InterruptedException e) {
      throw new InterruptException("interrupted while the event was written", e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
