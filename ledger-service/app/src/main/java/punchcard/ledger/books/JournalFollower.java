package punchcard.ledger.books;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import punchcard.accounting.period.Cut;
import punchcard.accounting.period.LoggedEntry;
import punchcard.avro.LedgerEntry;
import punchcard.events.AvroCodec;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topics;
import punchcard.runtime.Unavailable;

/// Follows the journal from its beginning: hands over what has come since it was last asked. For
/// one thread.
final class JournalFollower implements AutoCloseable {
  private static final Duration ONE_POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final String kafka;
  private final AvroCodec<LedgerEntry> codec;
  private Map<TopicPartition, Long> goal = Map.of();
  private @Nullable Consumer<String, LedgerEntry> consumer;

  JournalFollower(String kafka, SchemaRegistry registry) {
    this.kafka = kafka;
    this.codec = new AvroCodec<>(Topics.LEDGER_ENTRIES, registry);
  }

  /// Begins again with the first entry.
  void rewind() {
    Consumer<String, LedgerEntry> reading = reading();
    reading.seekToBeginning(reading.assignment());
    goal = reading.endOffsets(reading.assignment(), PATIENCE);
  }

  /// What has come; nothing, if nothing has for a moment.
  List<LoggedEntry> next() {
    List<LoggedEntry> entries = new ArrayList<>();
    reading().poll(ONE_POLL).forEach(record -> entries.add(JournalUpTo.entry(record)));
    return entries;
  }

  /// Whether all was handed over that was there when it began. What comes meanwhile never ends.
  boolean isCaughtUp() {
    Consumer<String, LedgerEntry> reading = reading();
    return goal.entrySet().stream()
        .allMatch(end -> reading.position(end.getKey(), PATIENCE) >= end.getValue());
  }

  /// Up to where all was handed over.
  Cut position() {
    Consumer<String, LedgerEntry> reading = reading();
    TreeMap<Integer, Long> ends = new TreeMap<>();
    for (TopicPartition partition : reading.assignment())
      ends.put(partition.partition(), reading.position(partition, PATIENCE));
    return new Cut(ends);
  }

  private Consumer<String, LedgerEntry> reading() {
    if (consumer != null) return consumer;
    Consumer<String, LedgerEntry> made =
        new KafkaConsumer<>(JournalUpTo.settings(kafka), new StringDeserializer(), codec);
    consumer = made;
    List<TopicPartition> partitions =
        made.partitionsFor(Topics.LEDGER_ENTRIES.name(), PATIENCE).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    if (partitions.isEmpty()) {
      close();
      throw new Unavailable("there is no journal yet");
    }
    made.assign(partitions);
    made.seekToBeginning(partitions);
    return made;
  }

  @Override
  public void close() {
    if (consumer != null) consumer.close();
    consumer = null;
  }
}
