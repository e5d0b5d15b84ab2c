package punchcard.ledger.books;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import punchcard.accounting.period.Cut;
import punchcard.accounting.period.Entries;
import punchcard.accounting.period.LoggedEntry;
import punchcard.avro.LedgerEntry;
import punchcard.events.AvroCodec;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topics;
import punchcard.kernel.LogPosition;
import punchcard.ledger.records.EntryRecords;
import punchcard.runtime.ReadSettings;
import punchcard.runtime.Unavailable;

/// The journal from its beginning up to a cut, read from the log whenever it is asked: nothing of
/// it is kept in memory.
final class JournalUpTo implements Entries {
  private static final Duration ONE_POLL = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MOST_AT_ONCE = 5_000;

  private final String kafka;
  private final AvroCodec<LedgerEntry> codec;
  private final Cut upTo;

  JournalUpTo(String kafka, SchemaRegistry registry, Cut upTo) {
    this.kafka = kafka;
    this.codec = new AvroCodec<>(Topics.LEDGER_ENTRIES, registry);
    this.upTo = upTo;
  }

  /// No group and no commits. A journal that does not begin where it did is no journal: nothing is
  /// read in its place.
  static Map<String, Object> settings(String kafka) {
    return ReadSettings.committed(
        kafka, Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_AT_ONCE));
  }

  static LoggedEntry entry(ConsumerRecord<String, LedgerEntry> record) {
    LogPosition at = new LogPosition(record.topic(), record.partition(), record.offset());
    return new LoggedEntry(at, EntryRecords.read(record.value()));
  }

  /// @throws Unavailable if the log does not answer
  @Override
  public void forEach(Consumer<? super LoggedEntry> each) {
    try (var consumer = new KafkaConsumer<>(settings(kafka), new StringDeserializer(), codec)) {
      upTo.ends()
          .forEach(
              (partition, end) ->
                  read(
                      consumer,
                      new TopicPartition(Topics.LEDGER_ENTRIES.name(), partition),
                      end,
                      each));
    }
  }

  private static void read(
      KafkaConsumer<String, LedgerEntry> consumer,
      TopicPartition partition,
      long end,
      Consumer<? super LoggedEntry> each) {
    consumer.assign(List.of(partition));
    consumer.seek(partition, 0);
    long heard = System.nanoTime();
    while (consumer.position(partition, PATIENCE) < end) {
      long before = consumer.position(partition, PATIENCE);
      for (ConsumerRecord<String, LedgerEntry> record : consumer.poll(ONE_POLL))
        if (record.offset() < end) each.accept(entry(record));
      if (consumer.position(partition, PATIENCE) > before) heard = System.nanoTime();
      if (System.nanoTime() - heard > PATIENCE.toNanos())
        throw new Unavailable(partition + " does not answer");
    }
  }
}
