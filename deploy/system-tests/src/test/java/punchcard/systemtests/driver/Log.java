package punchcard.systemtests.driver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import punchcard.events.AvroCodec;
import punchcard.events.ConfluentRegistry;
import punchcard.events.Topic;
import punchcard.local.Addresses;

/// Reads what is committed to a topic, from its beginning on; each record is read once.
public final class Log<V extends SpecificRecord> implements AutoCloseable {
  private static final Duration ONE_LOOK = Duration.ofMillis(50);

  /// A broker that waits with an answer, in case there is more, answers the next question after
  /// it: that of the log's end.
  private static final int LONGEST_WAIT_MILLIS = 10;

  private final KafkaConsumer<String, byte[]> consumer;
  private final AvroCodec<V> codec;
  private final List<V> values = new ArrayList<>();

  Log(Topic<V> topic, Addresses at) {
    this(topic, at, Map.of("bootstrap.servers", at.kafka()));
  }

  /// @param client how whoever reads reaches Kafka
  Log(Topic<V> topic, Addresses at, Map<String, Object> client) {
    this.codec = new AvroCodec<>(topic, new ConfluentRegistry(at.confluentRegistry()));
    Map<String, Object> settings = new HashMap<>(client);
    settings.put("isolation.level", "read_committed");
    settings.put("fetch.max.wait.ms", LONGEST_WAIT_MILLIS);
    this.consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic.name()).stream()
            .map(p -> new TopicPartition(p.topic(), p.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /// The first value that matches; waits until there is one.
  public V await(String what, Predicate<V> matches) {
    return Awaitility.await(what)
        .pollInterval(ONE_LOOK)
        .until(() -> all(matches), found -> !found.isEmpty())
        .getFirst();
  }

  /// All values that match, of what is committed now.
  public List<V> all(Predicate<V> matches) {
    readOn();
    return values.stream().filter(matches).toList();
  }

  private void readOn() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue()))
      for (ConsumerRecord<String, byte[]> record : consumer.poll(ONE_LOOK))
        values.add(codec.deserialize(record.topic(), record.value()));
  }

  @Override
  public void close() {
    consumer.close();
    codec.close();
  }
}
