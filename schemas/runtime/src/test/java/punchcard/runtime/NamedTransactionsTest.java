package punchcard.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import punchcard.testkit.RealKafka;

class NamedTransactionsTest {
  private static final TopicPartition ORDERS = new TopicPartition("named-orders", 0);

  /// Longer than the test waits: no transaction times out in it.
  private static final int TIMEOUT_MILLIS = 300_000;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final RealKafka kafka = RealKafka.shared();

  @Test
  void who_starts_again_ends_the_transaction_that_it_was_killed_in() throws Exception {
    // Given
    kafka.create(1, Set.of(ORDERS.topic()));
    try (Producer<byte[], byte[]> killed = started()) {
      killed.beginTransaction();
      killed.send(order("first")).get();

      // When
      try (Producer<byte[], byte[]> again = started()) {
        again.beginTransaction();
        again.send(order("second")).get();
        again.commitTransaction();

        // Then
        assertThat(committed()).containsExactly("second");
      }
    }
  }

  @Test
  void only_a_stream_threads_producer_has_a_name() {
    // Given
    NamedTransactions clients = new NamedTransactions(members());

    // When, Then
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clients.getProducer(Map.of(ProducerConfig.CLIENT_ID_CONFIG, "reader")))
        .withMessage("no stream thread's: reader");
  }

  /// As Kafka Streams asks for it when an instance starts: by a name that it makes up.
  private Producer<byte[], byte[]> started() {
    String process = "named-" + UUID.randomUUID();
    Producer<byte[], byte[]> producer =
        new NamedTransactions(members())
            .getProducer(
                Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    kafka.bootstrap(),
                    ProducerConfig.CLIENT_ID_CONFIG,
                    process + "-StreamThread-1-producer",
                    ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                    process + "-1",
                    ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                    TIMEOUT_MILLIS));
    producer.initTransactions();
    return producer;
  }

  private StaticMembers members() {
    Properties p = new Properties();
    p.put(StreamsConfig.APPLICATION_ID_CONFIG, "named");
    p.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap());
    p.put(StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), "named-0");
    return new StaticMembers(p);
  }

  private static ProducerRecord<byte[], byte[]> order(String name) {
    return new ProducerRecord<>(ORDERS.topic(), name.getBytes(UTF_8));
  }

  private Collection<String> committed() {
    Map<String, Object> where =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            kafka.bootstrap(),
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed");
    try (Consumer<byte[], byte[]> consumer =
        new NamedTransactions(members()).getRestoreConsumer(where)) {
      consumer.assign(List.of(ORDERS));
      consumer.seekToBeginning(List.of(ORDERS));
      ConsumerRecords<byte[], byte[]> records = consumer.poll(PATIENCE);
      return records.records(ORDERS).stream()
          .map(ConsumerRecord::value)
          .map(value -> new String(value, UTF_8))
          .toList();
    }
  }
}
