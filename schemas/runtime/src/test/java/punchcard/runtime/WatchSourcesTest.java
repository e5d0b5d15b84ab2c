package punchcard.runtime;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchcard.testkit.RealKafka;

class WatchSourcesTest {
  /// Longer than the test waits: the group does not notice a new topic itself.
  private static final int METADATA_MILLIS = 300_000;

  private static final long PATIENCE_SECONDS = 60;

  private final RealKafka kafka = RealKafka.shared();

  @Test
  void a_topic_that_nobody_was_given_is_read_when_the_group_has_settled_again(@TempDir Path state)
      throws Exception {
    // Given
    BlockingQueue<String> read = new LinkedBlockingQueue<>();
    Topology topology = topology(read);
    Properties properties = properties(state);
    StaticMembers members = new StaticMembers(properties);
    kafka.create(1, List.of("shop.one.sales"));
    try (KafkaStreams streams = new KafkaStreams(topology, properties);
        WatchSources watch = new WatchSources(streams, topology, members, Duration.ofSeconds(2))) {
      streams.start();
      watch.start();
      publish("shop.one.sales", "of one");
      assertThat(read.poll(PATIENCE_SECONDS, SECONDS)).isEqualTo("of one");

      // When
      kafka.create(1, List.of("shop.two.sales"));
      publish("shop.two.sales", "of two");

      // Then
      assertThat(read.poll(PATIENCE_SECONDS, SECONDS)).isEqualTo("of two");
    }
  }

  private Properties properties(Path state) {
    Properties p = new Properties();
    p.put(StreamsConfig.APPLICATION_ID_CONFIG, "watched");
    p.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap());
    p.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    p.put(StreamsConfig.APPLICATION_SERVER_CONFIG, "localhost:1");
    p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
    p.put(StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), "watched-0");
    p.put(StreamsConfig.consumerPrefix(ConsumerConfig.METADATA_MAX_AGE_CONFIG), METADATA_MILLIS);
    p.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    return p;
  }

  private static Topology topology(BlockingQueue<String> read) {
    StreamsBuilder builder = new StreamsBuilder();
    Pattern sales = Pattern.compile("shop\\..*\\.sales");
    builder.stream(sales, Consumed.with(Serdes.String(), Serdes.String()))
        .foreach((_, sale) -> read.add(sale));
    return builder.build();
  }

  private void publish(String topic, String value) throws Exception {
    Map<String, Object> where = Map.of("bootstrap.servers", kafka.bootstrap());
    try (Producer<String, String> producer =
        new KafkaProducer<>(where, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, value)).get();
    }
  }
}
