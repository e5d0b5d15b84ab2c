package punchcard.systemtests.driver;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import punchcard.avro.Disclosure;
import punchcard.avro.PartnerEvent;
import punchcard.events.Partitions;
import punchcard.events.Topics;
import punchcard.kernel.PartnerId;
import punchcard.local.Addresses;
import punchcard.local.component.Site;

/// A partner with an ordinary Kafka client, Apicurio's registry client and its own password.
public final class Partner implements AutoCloseable {
  private final String id;
  private final Credentials credentials;
  private final Addresses at;
  private final String token;
  private final KafkaProducer<byte[], byte[]> producer;
  private final AvroKafkaSerializer<PartnerEvent> avro = new AvroKafkaSerializer<>();

  Partner(String id, Credentials credentials, Addresses at, String token) {
    this.id = id;
    this.credentials = credentials;
    this.at = at;
    this.token = token;
    this.producer =
        new KafkaProducer<>(
            credentials.client(), new ByteArraySerializer(), new ByteArraySerializer());
    this.avro.configure(
        Map.of(
            "apicurio.registry.url",
            at.apicurioRegistry().toString(),
            "apicurio.registry.artifact-resolver-strategy",
            "io.apicurio.registry.serde.strategy.TopicIdStrategy",
            "apicurio.registry.use-id",
            "contentId",
            "apicurio.registry.headers.enabled",
            false,
            "apicurio.registry.dereference-schema",
            true,
            "apicurio.registry.auto-register",
            false),
        false);
  }

  public String id() {
    return id;
  }

  public Credentials credentials() {
    return credentials;
  }

  public String token() {
    return token;
  }

  public String eventsTopic() {
    return "partner." + id + ".events";
  }

  public String feedTopic() {
    return "partner." + id + ".feed";
  }

  /// What it may see, read with its own password.
  public Log<Disclosure> feed() {
    return new Log<>(Topics.partnerFeed(new PartnerId(id)), at, credentials.client());
  }

  /// Signs a customer up and returns the member's id as soon as there is one.
  public String signUp(String memberRef) {
    publish(Events.signup(memberRef));
    return memberId(memberRef);
  }

  /// The member that a customer is, as soon as there is one.
  public String memberId(String memberRef) {
    return Awaitility.await("the signup of " + memberRef)
        .until(() -> memberOf(memberRef), found -> found.status() == 200)
        .json()
        .required("memberId")
        .asText();
  }

  /// Which member a reference belongs to.
  public Reply memberOf(String memberRef) {
    return Request.to(at.onboarding(), "/partners/" + id + "/members?ref=" + memberRef)
        .as(token)
        .get();
  }

  /// Whether this partner may know something of a member for a purpose.
  ///
  /// @param at `partition,offset` of the log; empty: now
  public Reply mayKnow(String memberId, String element, String purpose, String at) {
    String question =
        "/members/%s/consents/check?partner=%s&element=%s&purpose=%s%s"
            .formatted(memberId, id, element, purpose, at.isEmpty() ? "" : "&at=" + at);
    return Request.to(this.at.onboarding(), question).as(token).get();
  }

  /// Publishes an event as it should be: its key is its member reference.
  public RecordMetadata publish(PartnerEvent event) {
    return publish(event.getMemberRef(), encoded(event));
  }

  /// Publishes any bytes under a key.
  public RecordMetadata publish(String key, byte[] value) {
    return publish(null, key, value);
  }

  /// Publishes any bytes into a partition, whatever the key says.
  public RecordMetadata publish(@Nullable Integer partition, String key, byte[] value) {
    return send(producer, partition, key, value);
  }

  /// Publishes any bytes, compressed, past the limits that a well-behaved client would keep.
  ///
  /// @throws org.apache.kafka.common.KafkaException which the broker refused it with
  public RecordMetadata publishCompressed(String key, byte[] value) {
    Map<String, Object> settings = credentials.client();
    settings.put("compression.type", "gzip");
    settings.put("max.request.size", 2 * value.length);
    settings.put("buffer.memory", 4L * value.length);
    try (var careless =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      return send(careless, null, key, value);
    }
  }

  /// The event in the wire format, as Apicurio's client writes it.
  public byte[] encoded(PartnerEvent event) {
    return avro.serialize(eventsTopic(), event);
  }

  /// Publishes an event over HTTP.
  public Reply post(String json) {
    return Request.to(at.onboarding(), "/partners/" + id + "/events").as(token).post(json);
  }

  /// The partition in which a reference's records lie.
  public static int partitionOf(String memberRef) {
    return Partitions.of(memberRef, Site.PARTITIONS);
  }

  private RecordMetadata send(
      KafkaProducer<byte[], byte[]> by, @Nullable Integer partition, String key, byte[] value) {
    try {
      return by.send(new ProducerRecord<>(eventsTopic(), partition, key.getBytes(UTF_8), value))
          .get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException refusal) throw refusal;
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
    avro.close();
  }
}
