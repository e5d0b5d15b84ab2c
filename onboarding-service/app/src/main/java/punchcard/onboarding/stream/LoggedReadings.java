package punchcard.onboarding.stream;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import punchcard.avro.DisclosureMade;
import punchcard.events.AvroCodec;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topics;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.disclosure.Disclosed;
import punchcard.onboarding.disclosure.RecordReading;
import punchcard.onboarding.disclosure.UnderConsent;

/// Appends what people read to `disclosures`, before they are shown it.
public final class LoggedReadings implements RecordReading, AutoCloseable {
  private static final int PATIENCE_MILLIS = 5_000;

  private final Producer<String, DisclosureMade> producer;
  private final InstantSource clock;

  public LoggedReadings(String kafka, SchemaRegistry registry, InstantSource clock) {
    this.clock = clock;
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka,
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS,
                ProducerConfig.LINGER_MS_CONFIG, 0,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS),
            new StringSerializer(),
            new AvroCodec<>(Topics.DISCLOSURES, registry));
  }

  @Override
  public void record(MemberId member, PartnerId partner, String reader, List<Disclosed> facts) {
    Instant now = clock.instant();
    Map<UnderConsent, List<Disclosed>> byConsent =
        facts.stream().collect(Collectors.groupingBy(fact -> fact.under().orElseThrow()));
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    try {
      for (List<Disclosed> under : byConsent.values()) sent.add(send(member, reader, under, now));
      for (Future<RecordMetadata> one : sent) one.get();
    } catch (KafkaException | ExecutionException e) {
      throw new NotRecorded(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotRecorded(e);
    }
  }

  private Future<RecordMetadata> send(
      MemberId member, String reader, List<Disclosed> facts, Instant now) {
    String id = UUID.randomUUID().toString();
    return producer.send(
        new ProducerRecord<>(
            Topics.DISCLOSURES.name(),
            member.value(),
            DisclosureRecords.read(id, member, reader, facts, now)));
  }

  @Override
  public void close() {
    producer.close();
  }
}
