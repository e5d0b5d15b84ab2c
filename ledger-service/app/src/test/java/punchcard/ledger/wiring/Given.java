package punchcard.ledger.wiring;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import punchcard.avro.LedgerEntry;
import punchcard.avro.Posting;
import punchcard.events.AvroCodec;
import punchcard.events.Topics;
import punchcard.ledger.stream.Postings;
import punchcard.testkit.RealKafka;

/// What members have before a test asks for something: points that rules have given.
final class Given implements AutoCloseable {
  private static final LocalDate LAST_DAY = LocalDate.of(2028, 5, 22);

  /// For all tests, which share a log.
  private static final AtomicInteger MEMBERS = new AtomicInteger(0x5000);

  private final KafkaProducer<String, Posting> rules =
      new KafkaProducer<>(
          Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, RealKafka.shared().bootstrap()),
          new StringSerializer(),
          new AvroCodec<>(Topics.POSTINGS, SharedSchemaIds.IDS));

  /// A new member who has so many points.
  String memberWith(long amount) {
    String member = nobody();
    send(Postings.issue(member, 1, amount, LAST_DAY));
    return member;
  }

  /// A member id that nothing was ever posted to.
  String nobody() {
    return "%032x".formatted(MEMBERS.incrementAndGet());
  }

  void send(Posting posting) {
    try {
      rules
          .send(new ProducerRecord<>(Topics.POSTINGS.name(), posting.getMemberId(), posting))
          .get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Where a member's first entry lies in the journal, as a request names it.
  static String placeOfFirstEntryOf(String member) {
    List<TopicPartition> partitions =
        List.of(
            new TopicPartition(Topics.LEDGER_ENTRIES.name(), 0),
            new TopicPartition(Topics.LEDGER_ENTRIES.name(), 1));
    try (var journal =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                RealKafka.shared().bootstrap(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed"),
            new StringDeserializer(),
            new AvroCodec<>(Topics.LEDGER_ENTRIES, SharedSchemaIds.IDS))) {
      journal.assign(partitions);
      journal.seekToBeginning(partitions);
      while (true)
        for (ConsumerRecord<String, LedgerEntry> entry : journal.poll(Duration.ofMillis(100)))
          if (entry.key().equals(member))
            return "{\"partition\": %d, \"offset\": %d}"
                .formatted(entry.partition(), entry.offset());
    }
  }

  static void until(BooleanSupplier condition) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          while (!condition.getAsBoolean()) LockSupport.parkNanos(20_000_000);
        });
  }

  @Override
  public void close() {
    rules.close();
  }
}
