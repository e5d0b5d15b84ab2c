package punchcard.local.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import punchcard.local.Addresses;

/// Reads what is committed in a topic, from its beginning, with nothing but the registry's schemas.
final class GenericLog {
  /// A record as it lies in the log.
  record Logged(int partition, String key, GenericRecord value) {}

  private static final int HEADER = 1 + Integer.BYTES;

  private final String kafka;
  private final WrittenSchemas schemas;
  private final Map<Integer, GenericDatumReader<GenericRecord>> readers = new HashMap<>();

  GenericLog(Addresses stack) {
    this.kafka = stack.kafka();
    this.schemas = new WrittenSchemas(stack.confluentRegistry());
  }

  /// All records up to the present, in each partition's order.
  <T> List<T> read(String topic, Function<Logged, T> as) throws IOException {
    List<T> records = new ArrayList<>();
    try (var consumer = consumer()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < end.getOrDefault(p, 0L)))
        for (var record : consumer.poll(Duration.ofMillis(100)))
          records.add(as.apply(read(record)));
    }
    return records;
  }

  private KafkaConsumer<String, byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            kafka,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            5_000),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }

  /// Confluent's wire format: a zero byte, the schema's id in four bytes, Avro's binary form.
  private Logged read(ConsumerRecord<String, byte[]> record) throws IOException {
    byte[] bytes = record.value();
    int id = ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
    var decoder = DecoderFactory.get().binaryDecoder(bytes, HEADER, bytes.length - HEADER, null);
    return new Logged(record.partition(), record.key(), reader(id).read(null, decoder));
  }

  private GenericDatumReader<GenericRecord> reader(int id) throws IOException {
    GenericDatumReader<GenericRecord> known = readers.get(id);
    if (known != null) return known;
    GenericDatumReader<GenericRecord> reader = new GenericDatumReader<>(schemas.byId(id));
    readers.put(id, reader);
    return reader;
  }
}
