package punchcard.runtime.versions;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import punchcard.events.AvroCodec;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topic;

/// The records that bring a version into force: one in every partition of a topic, where it holds
/// for all that lies behind it.
///
/// @param <M> the topic's records
/// @param <V> the versions
public final class Markers<M extends SpecificRecord, V> {
  /// A marker belongs to no key.
  private static final String NO_KEY = "";

  private final Topic<M> topic;
  private final AvroCodec<M> codec;
  private final Function<V, Optional<M>> marker;

  /// @param topic where the version comes into force
  /// @param marker what is written into each of its partitions; none for a version that concerns
  ///     nobody there
  public Markers(Topic<M> topic, SchemaRegistry registry, Function<V, Optional<M>> marker) {
    this.topic = topic;
    this.codec = new AvroCodec<>(topic, registry);
    this.marker = marker;
  }

  /// One for each partition that the topic has now, if there is a marker.
  List<ProducerRecord<String, byte[]>> of(V version, Producer<?, ?> producer) {
    return marker.apply(version).map(made -> inEveryPartition(made, producer)).orElse(List.of());
  }

  private List<ProducerRecord<String, byte[]>> inEveryPartition(M made, Producer<?, ?> producer) {
    byte[] value = codec.serialize(topic.name(), made);
    return producer.partitionsFor(topic.name()).stream()
        .map(info -> new ProducerRecord<>(topic.name(), info.partition(), NO_KEY, value))
        .toList();
  }
}
