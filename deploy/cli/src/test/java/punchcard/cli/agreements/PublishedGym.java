package punchcard.cli.agreements;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import punchcard.avro.AgreementInForce;
import punchcard.avro.AgreementVersion;
import punchcard.avro.MemberEvent;
import punchcard.events.AvroCodec;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.testkit.FixedSchemaIds;
import punchcard.testkit.RealKafka;

/// A log in which a gym's agreement has two versions, the second of them proposed by one and
/// approved by another, and in force in one partition of two.
public final class PublishedGym implements AutoCloseable {
  /// Twenty points a visit.
  public static final String FIRST =
      """
      agreement: gym
      participants: everyone
      rules:
        - id: visit
          on: VisitRecorded
          from: 2026-01-01
          post:
            - { currency: POINTS, amount: 20, rounding: down, fundedBy: gym }
      """;

  /// Thirty from July on, and ten for a member's booking.
  public static final String SECOND =
      """
      agreement: gym
      participants: everyone
      rules:
        - id: visit
          on: VisitRecorded
          from: 2026-01-01
          until: 2026-06-30
          post:
            - { currency: POINTS, amount: 20, rounding: down, fundedBy: gym }
        - id: visit
          on: VisitRecorded
          from: 2026-07-01
          post:
            - { currency: POINTS, amount: 30, rounding: down, fundedBy: gym }
        - id: booking
          on: BookingMade
          from: 2026-01-01
          post:
            - { currency: POINTS, amount: 10, rounding: down, fundedBy: gym }
      """;

  private static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");

  private static final List<String> TOPICS =
      List.of(Topics.AGREEMENTS.name(), Topics.MEMBER_EVENTS.name());

  private final RealKafka kafka = RealKafka.shared();
  private final FixedSchemaIds ids = new FixedSchemaIds();
  private final KafkaProducer<String, byte[]> producer;

  public PublishedGym() {
    kafka.create(1, List.of(Topics.AGREEMENTS.name()), Map.of());
    kafka.create(
        2, List.of(Topics.MEMBER_EVENTS.name()), Map.of("message.timestamp.type", "CreateTime"));
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrap(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());
    publish("gym", 1, "olga", FIRST, null);
    publish("spa", 1, "olga", FIRST.replace("gym", "spa"), null);
    publish("gym", 2, "omar", SECOND, 1);
    mark(0, 1, FIRST, NOON);
    mark(1, 1, FIRST, NOON.plusSeconds(1));
    mark(1, 2, SECOND, NOON.plusSeconds(60));
  }

  private void publish(String id, int version, String by, String yaml, @Nullable Integer number) {
    AgreementVersion value =
        new AgreementVersion(
            id, version, NOON, by, yaml, number, number == null ? null : "olga", List.of());
    send(Topics.AGREEMENTS, 0, id + "/" + version, value, NOON);
  }

  private void mark(int partition, int version, String yaml, Instant at) {
    MemberEvent marker =
        MemberEvent.newBuilder()
            .setMemberId("")
            .setEventId("gym/" + version + "/" + partition)
            .setOccurredAt(at)
            .setReceivedAt(at)
            .setBody(new AgreementInForce("gym", version, yaml))
            .build();
    send(Topics.MEMBER_EVENTS, partition, "", marker, at);
  }

  private <R extends SpecificRecord> void send(
      Topic<R> topic, int partition, String key, R value, Instant at) {
    byte[] bytes = new AvroCodec<>(topic, ids).serialize(topic.name(), value);
    var _ =
        producer.send(new ProducerRecord<>(topic.name(), partition, at.toEpochMilli(), key, bytes));
    producer.flush();
  }

  public String kafka() {
    return kafka.bootstrap();
  }

  public FixedSchemaIds schemas() {
    return ids;
  }

  /// Leaves no topics to the tests after it.
  @Override
  public void close() {
    producer.close();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
      admin.deleteTopics(TOPICS).all().toCompletionStage().toCompletableFuture().join();
    }
  }
}
