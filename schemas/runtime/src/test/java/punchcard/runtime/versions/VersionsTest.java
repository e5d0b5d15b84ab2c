package punchcard.runtime.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import punchcard.avro.AgreementVersion;
import punchcard.events.AvroCodec;
import punchcard.events.Owner;
import punchcard.events.Retention;
import punchcard.events.Topic;
import punchcard.runtime.versions.Publication.Added;
import punchcard.runtime.versions.Publication.Unchanged;
import punchcard.testkit.FixedSchemaIds;
import punchcard.testkit.RealKafka;

/// Two instances that publish to one log, on a real broker.
class VersionsTest {
  private static final RealKafka KAFKA = RealKafka.shared();
  private static final FixedSchemaIds REGISTRY = new FixedSchemaIds();
  private static final int PARTITIONS = 3;
  private static final Topic<AgreementVersion> TALES = topic("tales");
  private static final Topic<AgreementVersion> SQUARES = topic("market-squares");
  private static final Tale.Records RECORDS = new Tale.Records(TALES);

  private final Teller one = teller();
  private final Teller other = teller();

  private static Topic<AgreementVersion> topic(String name) {
    return new Topic<>(
        name, Owner.LEDGER, "title/number", AgreementVersion.class, Retention.compacted());
  }

  private static Teller teller() {
    return new Teller(
        RECORDS,
        REGISTRY,
        List.of(new Markers<>(SQUARES, REGISTRY, version -> Optional.of(RECORDS.write(version)))));
  }

  @BeforeAll
  static void create() {
    KAFKA.create(1, List.of(TALES.name()));
    KAFKA.create(PARTITIONS, List.of(SQUARES.name()));
  }

  @AfterEach
  void close() {
    one.close();
    other.close();
  }

  @Test
  void a_version_is_known_to_every_instance_once_it_is_published() {
    assertThat(one.tell("the fox", "ran")).isEqualTo(new Added(1));
    assertThat(other.tell("the fox", "ran away")).isEqualTo(new Added(2));
    assertThat(other.tell("the fox", "ran away")).isEqualTo(new Unchanged(2));
    assertThat(one.tell("the fox", "ran")).isEqualTo(new Added(3));

    assertThat(one.told("the fox"))
        .extracting(Tale::words)
        .containsExactly("ran", "ran away", "ran");
    assertThat(other.told("the fox")).isEqualTo(one.told("the fox"));
    assertThat(one.told("the owl")).isEmpty();
  }

  @Test
  void what_is_published_is_marked_in_every_partition_and_what_is_not_in_none() {
    one.tell("the hen", "laid");
    other.tell("the hen", "laid");
    one.tell("the hen", "laid twice");

    for (int partition = 0; partition < PARTITIONS; partition++)
      assertThat(marks("the hen", partition))
          .containsExactly(new Tale("the hen", 1, "laid"), new Tale("the hen", 2, "laid twice"));
  }

  @Test
  void what_may_not_follow_is_not_added() {
    one.tell("the king", "lived");

    assertThatThrownBy(
            () ->
                other.publish(
                    "the king",
                    (number, newest) -> {
                      throw new IllegalStateException(number + " after " + newest.orElseThrow());
                    }))
        .hasMessageStartingWith("2 after Tale[title=the king, number=1");

    assertThat(one.told("the king")).hasSize(1);
    assertThat(one.tell("the king", "died")).isEqualTo(new Added(2));
  }

  @Test
  void two_instances_at_once_leave_no_gap_and_no_double() throws Exception {
    List<Callable<Publication>> publications = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      String words = "telling " + i;
      Teller teller = i % 2 == 0 ? one : other;
      publications.add(() -> teller.tell("the race", words));
    }

    List<Integer> versions = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(publications.size())) {
      for (Future<Publication> done : threads.invokeAll(publications))
        versions.add(done.get().version());
    }

    Integer[] oneToSix = IntStream.rangeClosed(1, 6).boxed().toArray(Integer[]::new);
    assertThat(versions).containsExactlyInAnyOrder(oneToSix);
    assertThat(one.told("the race")).extracting(Tale::number).containsExactly(oneToSix);
    assertThat(one.told("the race")).extracting(Tale::words).doesNotHaveDuplicates();
    assertThat(marks("the race", 0)).isEqualTo(one.told("the race"));
  }

  @Test
  void several_are_added_at_once_and_by_one_of_those_who_try() throws Exception {
    List<Callable<List<Tale>>> tries =
        List.of(
            () -> one.tellNew("the twin", "the other twin"),
            () -> other.tellNew("the twin", "the other twin"));

    List<Tale> added = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(tries.size())) {
      for (Future<List<Tale>> done : threads.invokeAll(tries)) added.addAll(done.get());
    }

    assertThat(added).extracting(Tale::title).containsExactly("the twin", "the other twin");
    assertThat(one.told("the twin")).hasSize(1);
    assertThat(marks("the other twin", 0)).isEqualTo(other.told("the other twin"));
  }

  @Test
  void a_log_without_a_topic_is_unavailable() {
    try (Teller early = new Teller(new Tale.Records(topic("untold")), REGISTRY, List.of())) {
      assertThatThrownBy(() -> early.told("the fox"))
          .isInstanceOf(LogUnavailable.class)
          .hasMessage("untold: there is no such topic yet");
    }
  }

  /// What a reader of committed records finds in one partition.
  private static List<Tale> marks(String title, int partition) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            KAFKA.bootstrap(),
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed");
    TopicPartition square = new TopicPartition(SQUARES.name(), partition);
    List<Tale> marks = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            settings, new StringDeserializer(), new AvroCodec<>(SQUARES, REGISTRY))) {
      consumer.assign(List.of(square));
      consumer.seekToBeginning(List.of(square));
      long end = consumer.endOffsets(List.of(square)).getOrDefault(square, 0L);
      while (consumer.position(square) < end)
        for (ConsumerRecord<String, AgreementVersion> mark : consumer.poll(Duration.ofSeconds(1))) {
          assertThat(mark.key()).isEmpty();
          marks.add(RECORDS.read(mark.value()));
        }
    }
    return marks.stream().filter(tale -> tale.title().equals(title)).toList();
  }
}
