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
  /// After the start: the group notices a new topic itself within two seconds.
  private static final int USUAL_MILLIS = 2_000;

  /// Before it: longer than the test lasts, so that the topic is new to who comes back.
  private static final int ENDLESS_MILLIS = 300_000;

  private static final long PATIENCE_SECONDS = 60;

  private final RealKafka kafka = RealKafka.shared();

  @Test
  void a_topic_that_came_while_the_leader_was_away_is_read_when_the_group_has_settled_again(
      @TempDir Path state) throws Exception {
    // Given
    BlockingQueue<String> read = new LinkedBlockingQueue<>();
    Topology topology = topology(read);
    kafka.create(1, List.of("shop.one.sales"));
    try (KafkaStreams streams = new KafkaStreams(topology, properties(state, ENDLESS_MILLIS))) {
      streams.start();
      publish("shop.one.sales", "of one");
      assertThat(read.poll(PATIENCE_SECONDS, SECONDS)).isEqualTo("of one");
    }
    kafka.create(1, List.of("shop.two.sales"));
    publish("shop.two.sales", "of two");

    // When
    Properties properties = properties(state, USUAL_MILLIS);
    StaticMembers members = new StaticMembers(properties);
    try (KafkaStreams streams = new KafkaStreams(topology, properties);
        WatchSources watch = new WatchSources(streams, topology, members, Duration.ofSeconds(3))) {
      streams.start();
      watch.start();

      // Then
      assertThat(read.poll(PATIENCE_SECONDS, SECONDS)).isEqualTo("of two");
    }
  }

  private Properties properties(Path state, int metadataMillis) {
    Properties p = new Properties();
    p.put(StreamsConfig.APPLICATION_ID_CONFIG, "watched");
    p.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap());
    p.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    p.put(StreamsConfig.APPLICATION_SERVER_CONFIG, "localhost:1");
    p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
    p.put(StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), "watched-0");
    p.put(StreamsConfig.consumerPrefix(ConsumerConfig.METADATA_MAX_AGE_CONFIG), metadataMillis);
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
