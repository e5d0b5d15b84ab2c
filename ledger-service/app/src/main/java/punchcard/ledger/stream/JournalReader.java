package punchcard.ledger.stream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import punchcard.avro.LedgerEntry;
import punchcard.events.AvroCodec;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topics;
import punchcard.ledger.Journal;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.records.EntryRecords;
import punchcard.runtime.ReadSettings;

/// Reads one record of `ledger-entries`, where its place is known. One question at a time: only old
/// entries are read here.
public final class JournalReader implements Journal, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration ONE_POLL = Duration.ofMillis(50);

  private final Map<String, Object> settings;
  private final AvroCodec<LedgerEntry> codec;
  private @Nullable Consumer<String, LedgerEntry> consumer;

  public JournalReader(String kafka, SchemaRegistry registry) {
    this.settings =
        ReadSettings.committed(kafka, Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1));
    this.codec = new AvroCodec<>(Topics.LEDGER_ENTRIES, registry);
  }

  @Override
  public synchronized Optional<Entry> at(int partition, long offset) {
    try {
      Consumer<String, LedgerEntry> reading = reading();
      TopicPartition place = new TopicPartition(Topics.LEDGER_ENTRIES.name(), partition);
      return lies(reading, place, offset) ? read(reading, place, offset) : Optional.empty();
    } catch (KafkaException e) {
      close();
      throw new NotReadable("the journal cannot be read", e);
    }
  }

  private static boolean lies(
      Consumer<String, LedgerEntry> reading, TopicPartition place, long offset) {
    if (place.partition() >= reading.partitionsFor(place.topic(), PATIENCE).size()) return false;
    List<TopicPartition> only = List.of(place);
    return offset >= reading.beginningOffsets(only, PATIENCE).getOrDefault(place, 0L)
        && offset < reading.endOffsets(only, PATIENCE).getOrDefault(place, 0L);
  }

  /// At that place may also lie the end of a transaction: then what is read lies behind it.
  private static Optional<Entry> read(
      Consumer<String, LedgerEntry> reading, TopicPartition place, long offset) {
    reading.assign(List.of(place));
    reading.seek(place, offset);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (reading.position(place, PATIENCE) <= offset) {
      if (System.nanoTime() > deadline) throw new NotReadable(place + " does not answer");
      for (ConsumerRecord<String, LedgerEntry> record : reading.poll(ONE_POLL))
        if (record.offset() == offset) return Optional.of(EntryRecords.read(record.value()));
    }
    return Optional.empty();
  }

  private Consumer<String, LedgerEntry> reading() {
    Consumer<String, LedgerEntry> known = consumer;
    if (known != null) return known;
    Consumer<String, LedgerEntry> made =
        new KafkaConsumer<>(settings, new StringDeserializer(), codec);
    consumer = made;
    return made;
  }

  @Override
  public synchronized void close() {
    if (consumer != null) consumer.close();
    consumer = null;
  }
}
