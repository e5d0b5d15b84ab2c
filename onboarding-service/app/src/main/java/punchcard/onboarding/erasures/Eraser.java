package punchcard.onboarding.erasures;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import punchcard.events.AvroCodec;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topics;
import punchcard.kernel.MemberId;
import punchcard.onboarding.person.FieldName;
import punchcard.onboarding.person.KeysUnavailable;
import punchcard.onboarding.person.PersonKeys;
import punchcard.runtime.Endless;
import punchcard.runtime.ReadSettings;

/// Persons' keys as they may be used: nothing is opened before all erasures are done again that
/// there were when the service started.
public final class Eraser implements PersonKeys, AutoCloseable {
  private final PersonKeys keys;
  private final Endless worker;
  private volatile boolean caughtUp;

  /// @param kafka bootstrap servers
  /// @param keys as they are kept
  public Eraser(String kafka, SchemaRegistry registry, PersonKeys keys) {
    this.keys = keys;
    this.worker = new Endless("onboarding-erasures", () -> work(kafka, registry));
  }

  private DestroyKeys work(String kafka, SchemaRegistry registry) {
    return new DestroyKeys(
        new KafkaConsumer<>(
            ReadSettings.committed(kafka, Map.of()),
            new StringDeserializer(),
            new AvroCodec<>(Topics.ERASURES, registry)),
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true),
            new StringSerializer(),
            new AvroCodec<>(Topics.MEMBER_COMMANDS, registry)),
        keys,
        () -> caughtUp = true);
  }

  /// Sets out; topics are there by then.
  public void start() {
    worker.start();
  }

  @Override
  public Optional<byte[]> seal(MemberId person, FieldName field, byte[] plain) {
    return keys.seal(person, field, plain);
  }

  @Override
  public Optional<byte[]> open(MemberId person, FieldName field, byte[] sealed) {
    if (!caughtUp) throw new KeysUnavailable("erasures are not done again yet");
    return keys.open(person, field, sealed);
  }

  @Override
  public void destroy(MemberId person) {
    keys.destroy(person);
  }

  @Override
  public void close() {
    worker.close();
  }
}
