package punchcard.runtime;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.kstream.Consumed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchcard.testkit.RealKafka;

class StaticMembersTest {
  private static final String GROUP = "static-members";

  /// Longer than the test waits: nobody's session ends in it.
  private static final int SESSION_MILLIS = 300_000;

  private static final long PATIENCE_SECONDS = 60;

  private final RealKafka kafka = RealKafka.shared();

  @Test
  void nobody_waits_for_the_session_of_a_thread_that_died_or_of_its_successor(@TempDir Path state)
      throws Exception {
    // Given
    kafka.create(1, Set.of("orders"));
    Properties properties = properties(state);
    BlockingQueue<String> done = new LinkedBlockingQueue<>();
    AtomicBoolean fails = new AtomicBoolean(true);

    // When
    try (KafkaStreams _ = started(topology(done, fails), properties)) {
      publish("orders", "first");

      // Then
      assertThat(done.poll(PATIENCE_SECONDS, SECONDS)).isEqualTo("first");
      assertThat(instances()).containsExactly("here-0-2");
    }

    // When
    try (Producer<String, String> left = inTransaction("here-0-2");
        KafkaStreams _ = started(topology(done, fails), properties)) {
      publish("orders", "second");

      // Then
      assertThat(done.poll(PATIENCE_SECONDS, SECONDS)).isEqualTo("second");
      assertThat(instances()).containsExactly("here-0-1");
      assertThatExceptionOfType(KafkaException.class).isThrownBy(left::commitTransaction);
    }
  }

  @Test
  void only_stream_threads_have_a_name_in_the_group(@TempDir Path state) {
    // Given
    StaticMembers members = new StaticMembers(properties(state));
    Thread other = Thread.ofVirtual().name("reader").unstarted(() -> {});

    // When, Then
    assertThatIllegalArgumentException()
        .isThrownBy(() -> members.remove(other))
        .withMessage("no stream thread: reader");
  }

  private Properties properties(Path state) {
    Properties p = new Properties();
    p.put(StreamsConfig.APPLICATION_ID_CONFIG, GROUP);
    p.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap());
    p.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    p.put(StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), "here-0");
    p.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_MILLIS);
    p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
    p.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    return p;
  }

  private static KafkaStreams started(Topology topology, Properties properties)
      throws InterruptedException {
    StaticMembers members = new StaticMembers(properties);
    KafkaStreams streams = new KafkaStreams(topology, properties);
    streams.setUncaughtExceptionHandler(
        _ -> {
          members.remove(Thread.currentThread());
          return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
    members.removeLeftBehind();
    streams.start();
    return streams;
  }

  private static Topology topology(BlockingQueue<String> done, AtomicBoolean fails) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream("orders", Consumed.with(Serdes.String(), Serdes.String()))
        .foreach(
            (_, order) -> {
              if (fails.getAndSet(false)) throw new Unavailable("the stock is away");
              done.add(order);
            });
    return builder.build();
  }

  private void publish(String topic, String value) throws Exception {
    Map<String, Object> where = Map.of("bootstrap.servers", kafka.bootstrap());
    try (Producer<String, String> producer =
        new KafkaProducer<>(where, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, value)).get();
    }
  }

  /// As a stream thread of this name is when its process is killed.
  private Producer<String, String> inTransaction(String name) throws Exception {
    kafka.create(1, Set.of("bills"));
    Map<String, Object> settings =
        Map.of("bootstrap.servers", kafka.bootstrap(), "transactional.id", name);
    Producer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    producer.initTransactions();
    producer.beginTransaction();
    producer.send(new ProducerRecord<>("bills", "one")).get();
    return producer;
  }

  private Set<String> instances() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
      return admin.describeConsumerGroups(Set.of(GROUP)).all().get().values().stream()
          .flatMap(group -> group.members().stream())
          .map(member -> member.groupInstanceId().orElseThrow())
          .collect(Collectors.toSet());
    }
  }
}
