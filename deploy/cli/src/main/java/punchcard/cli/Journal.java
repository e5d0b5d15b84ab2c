package punchcard.cli;

import java.io.IOException;
import punchcard.avro.LedgerEntry;
import punchcard.events.AvroCodec;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topics;
import punchcard.kernel.LogPosition;

/// All entries that are in the journal when it is opened.
final class Journal implements AutoCloseable {
  private final TopicReader<LedgerEntry> entries;

  /// @throws IllegalStateException if the brokers do not answer
  Journal(String kafka, SchemaRegistry registry) {
    AvroCodec<LedgerEntry> codec = new AvroCodec<>(Topics.LEDGER_ENTRIES, registry);
    this.entries = new TopicReader<>(kafka, Topics.LEDGER_ENTRIES.name(), codec);
  }

  /// Hands over each entry, partition by partition.
  void readTo(EntryWriter writer, ProgressLine progress) throws IOException {
    long done = 0;
    for (int partition : entries.partitions().toArray()) {
      long before = done;
      entries.read(
          partition,
          read ->
              writer.write(
                  read.value(), new LogPosition(read.topic(), read.partition(), read.offset())),
          offset -> progress.at(before + offset, entries.end()));
      done += entries.end(partition);
    }
    progress.end();
  }

  @Override
  public void close() {
    entries.close();
  }
}
