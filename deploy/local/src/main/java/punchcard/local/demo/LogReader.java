package punchcard.local.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import punchcard.events.AvroCodec;
import punchcard.events.ConfluentRegistry;
import punchcard.events.Topic;
import punchcard.local.Addresses;

/// Reads one topic from its beginning, each time as far as it is committed by then.
final class LogReader<V extends SpecificRecord> implements AutoCloseable {
  /// A broker that waits with an answer, in case there is more, answers the next question after
  /// it: that of the log's end.
  private static final int LONGEST_WAIT_MILLIS = 10;

  private final KafkaConsumer<String, V> consumer;
  private final List<TopicPartition> partitions;

  LogReader(Topic<V> topic, Addresses stack) {
    var codec = new AvroCodec<>(topic, new ConfluentRegistry(stack.confluentRegistry()));
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                stack.kafka(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                LONGEST_WAIT_MILLIS,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                5_000),
            new StringDeserializer(),
            codec);
    this.partitions =
        consumer.partitionsFor(topic.name()).stream()
            .map(p -> new TopicPartition(p.topic(), p.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /// Hands over what was committed since the last call.
  void readOn(Consumer<ConsumerRecord<String, V>> reader) {
    Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
    while (partitions.stream().anyMatch(p -> consumer.position(p) < end.getOrDefault(p, 0L)))
      consumer.poll(Duration.ofMillis(100)).forEach(reader);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
