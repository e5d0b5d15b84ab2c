package punchcard.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import punchcard.avro.LedgerEntry;
import punchcard.avro.LedgerRefusal;
import punchcard.avro.Open;
import punchcard.avro.OpeningPosted;
import punchcard.events.AvroCodec;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topics;

/// Follows what the ledger makes of the rows of one file: each that was admitted is posted or
/// refused, once, in `ledger-entries` or `ledger-refusals`. An admitted row that is sent again is
/// dropped, and its answer is the one it got; so it reads from where the file was sent first.
final class PostingOfBalances implements AutoCloseable {
  private static final Duration ONE_POLL = Duration.ofMillis(100);

  /// By so much this machine's clock may be ahead of the brokers', which say when a record came.
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  private static final String COMPLAINT =
      "Admitted, but the ledger has not decided on %,d of %,d rows and does not go on: do the"
          + " rules and the ledger run? Import the file again when they do.";

  private final Consumer<byte[], byte[]> ledger;
  private final AvroCodec<LedgerEntry> entries;
  private final AvroCodec<LedgerRefusal> refusals;
  private final String file;
  private final BitSet undecided = new BitSet();
  private final NavigableMap<Integer, String> refused = new TreeMap<>();
  private final Map<String, String> reasons = new HashMap<>();

  /// Made before the rows are sent: where nothing came since, it begins at the present end.
  ///
  /// @param where a Kafka client's settings
  /// @param file the SHA-256 by which its rows are known
  /// @param firstSent when an import of the file began first
  PostingOfBalances(
      Map<String, Object> where, SchemaRegistry registry, String file, Instant firstSent) {
    this.ledger =
        new KafkaConsumer<>(
            Following.settings(where), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    this.entries = new AvroCodec<>(Topics.LEDGER_ENTRIES, registry);
    this.refusals = new AvroCodec<>(Topics.LEDGER_REFUSALS, registry);
    this.file = file;
    List<TopicPartition> partitions =
        new ArrayList<>(Following.partitions(ledger, Topics.LEDGER_ENTRIES.name()));
    partitions.addAll(Following.partitions(ledger, Topics.LEDGER_REFUSALS.name()));
    ledger.assign(partitions);
    begin(partitions, firstSent.minus(CLOCKS_DIFFER).toEpochMilli());
  }

  /// All topics are stamped by the brokers, so that times never run backwards by much.
  private void begin(List<TopicPartition> partitions, long sinceMillis) {
    Map<TopicPartition, OffsetAndTimestamp> since =
        ledger.offsetsForTimes(
            partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> sinceMillis)));
    ledger.seekToEnd(partitions);
    since.forEach(
        (partition, first) -> {
          if (first != null) ledger.seek(partition, first.offset());
        });
    partitions.forEach(ledger::position);
  }

  /// Waits until the ledger has decided on each of these lines, or admission has rejected it after
  /// all: what is older than admission remembers is decided on late.
  ///
  /// @return why it refused those that it refused, by line
  /// @throws IllegalStateException if it does not go on
  NavigableMap<Integer, String> await(
      BitSet admitted, AdmissionOfRows admission, Patience patience, ProgressLine progress) {
    int all = admitted.cardinality();
    undecided.or(admitted);
    Map<TopicPartition, Long> backlog = ledger.endOffsets(ledger.assignment());
    for (int left = all; left > 0; left = undecided.cardinality()) {
      patience.see(read(backlog) + all - left, COMPLAINT.formatted(left, all));
      readOn();
      admission.rejectedSoFar().keySet().forEach(undecided::clear);
      progress.at(all - left, all);
    }
    progress.end();
    return refused;
  }

  /// How much is read of what was there; what others append goes on for ever.
  private long read(Map<TopicPartition, Long> backlog) {
    return backlog.entrySet().stream()
        .mapToLong(end -> Math.min(end.getValue(), ledger.position(end.getKey())))
        .sum();
  }

  private void readOn() {
    for (ConsumerRecord<byte[], byte[]> read : ledger.poll(ONE_POLL))
      if (read.topic().equals(Topics.LEDGER_ENTRIES.name()))
        take(entries.deserialize(read.topic(), read.value()));
      else take(refusals.deserialize(read.topic(), read.value()));
  }

  private void take(LedgerEntry entry) {
    if (entry.getBody() instanceof OpeningPosted opening && opening.getImportFile().equals(file))
      undecided.clear(opening.getImportLine());
  }

  private void take(LedgerRefusal refusal) {
    if (!(refusal.getRequest() instanceof Open open) || !open.getImportFile().equals(file)) return;
    if (!undecided.get(open.getImportLine())) return;
    undecided.clear(open.getImportLine());
    String reason = refusal.getReason() + ": the ledger refuses it";
    refused.put(open.getImportLine(), reasons.computeIfAbsent(reason, same -> same));
  }

  @Override
  public void close() {
    ledger.close();
  }
}
