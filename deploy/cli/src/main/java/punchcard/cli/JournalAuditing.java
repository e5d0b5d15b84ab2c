package punchcard.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import punchcard.avro.LedgerEntry;
import punchcard.cli.audit.AuditReport;
import punchcard.cli.audit.Balances;
import punchcard.cli.audit.Findings;
import punchcard.cli.audit.JournalAudit;
import punchcard.cli.audit.JournalRecord;
import punchcard.cli.audit.JournalTail;
import punchcard.cli.audit.PartitionAudit;
import punchcard.cli.audit.StoredReports;
import punchcard.events.AvroCodec;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topics;
import punchcard.events.UnreadableRecord;
import punchcard.kernel.LogPosition;

/// Reads the journal for the audit: each partition twice, and every record, whether it is an entry
/// or not.
final class JournalAuditing implements JournalTail, AutoCloseable {
  private final TopicReader<byte[]> records;
  private final AvroCodec<LedgerEntry> codec;

  JournalAuditing(String kafka, SchemaRegistry registry) {
    this.codec = new AvroCodec<>(Topics.LEDGER_ENTRIES, registry);
    this.records =
        new TopicReader<>(kafka, Topics.LEDGER_ENTRIES.name(), new ByteArrayDeserializer());
  }

  /// Where all ends, in offsets; each is read twice.
  long end() {
    return 2 * records.end();
  }

  AuditReport audit(
      ZoneId zone,
      Findings findings,
      Balances balances,
      StoredReports reports,
      AuditProgress progress) {
    int[] partitions = records.partitions().toArray();
    JournalAudit audit = new JournalAudit(partitions.length, zone, findings, balances);
    Counted counted = new Counted();
    for (int partition : partitions) {
      PartitionAudit members = audit.next();
      read(partition, record -> members.lookAhead(record), counted, progress);
      read(
          partition,
          record -> {
            members.examine(record);
            counted.entries++;
          },
          counted,
          progress);
    }
    progress.end();
    reports.compare(findings, Instant.now());
    return new AuditReport(
        counted.entries, partitions.length, progress.took(), findings, audit.finish());
  }

  private static final class Counted {
    private long entries;
    private long offsets;
  }

  private interface Each {
    void take(JournalRecord record);
  }

  private void read(int partition, Each each, Counted counted, AuditProgress progress) {
    long before = counted.offsets;
    records.read(
        partition,
        record -> each.take(record(record)),
        offset -> progress.at(before + offset, counted.entries));
    counted.offsets += records.end(partition);
  }

  private JournalRecord record(ConsumerRecord<String, byte[]> read) {
    LogPosition at = new LogPosition(read.topic(), read.partition(), read.offset());
    byte @Nullable [] bytes = read.value();
    if (bytes == null) return new JournalRecord.Illegible(at, "it is empty.");
    try {
      LedgerEntry entry = codec.deserialize(read.topic(), bytes);
      return new JournalRecord.Legible(at, read.key(), entry);
    } catch (UnreadableRecord e) {
      return new JournalRecord.Illegible(at, e.getMessage() + ".");
    }
  }

  @Override
  public void readOn(int partition, JournalTail.Each each, BooleanSupplier enough) {
    records.readOn(
        partition,
        record -> {
          if (record(record) instanceof JournalRecord.Legible legible) each.take(legible);
        },
        enough);
  }

  @Override
  public void close() {
    records.close();
  }
}
