package punchcard.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import punchcard.avro.LedgerEntry;
import punchcard.avro.Leg;
import punchcard.events.Partitions;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.journal.Hash;
import punchcard.ledger.records.EntryRecords;

/// A journal as it lies in the log, and what someone could do to it who can write there.
final class JournalCopy {
  static final int PARTITIONS = 2;

  private static final class Line {
    private final int partition;
    private String key;
    private LedgerEntry entry;

    Line(int partition, LedgerEntry entry) {
      this.partition = partition;
      this.key = entry.getMemberId();
      this.entry = entry;
    }
  }

  private final List<Line> lines = new ArrayList<>();

  JournalCopy(List<Entry> entries) {
    for (Entry entry : entries) {
      LedgerEntry record = EntryRecords.record(entry);
      lines.add(new Line(Partitions.of(record.getMemberId(), PARTITIONS), record));
    }
  }

  static String id(MemberId member, long sequence) {
    return member + "-" + sequence;
  }

  LedgerEntry entry(MemberId member, long sequence) {
    return line(member, sequence).entry;
  }

  private Line line(MemberId member, long sequence) {
    return lines.stream()
        .filter(line -> line.entry.getEntryId().equals(id(member, sequence)))
        .findFirst()
        .orElseThrow();
  }

  /// Alters an entry in its place.
  JournalCopy alter(MemberId member, long sequence, Consumer<LedgerEntry> how) {
    Line line = line(member, sequence);
    line.entry = LedgerEntry.newBuilder(line.entry).build();
    how.accept(line.entry);
    return this;
  }

  JournalCopy rekey(MemberId member, long sequence, String key) {
    line(member, sequence).key = key;
    return this;
  }

  JournalCopy remove(MemberId member, long sequence) {
    lines.remove(line(member, sequence));
    return this;
  }

  /// Appends the same record once more.
  JournalCopy repeat(MemberId member, long sequence, int partition) {
    lines.add(new Line(partition, entry(member, sequence)));
    return this;
  }

  JournalCopy swap(MemberId member, long one, long other) {
    Line first = line(member, one);
    Line second = line(member, other);
    int at = lines.indexOf(first);
    lines.set(lines.indexOf(second), first);
    lines.set(at, second);
    return this;
  }

  /// Adds an entry to the end of the member's, after the image of an earlier one.
  JournalCopy append(MemberId member, long like, Consumer<LedgerEntry> how) {
    Line image = line(member, like);
    LedgerEntry entry = LedgerEntry.newBuilder(image.entry).build();
    LedgerEntry last = entries(member).getLast();
    entry.put("sequence", last.getSequence() + 1);
    entry.put("entryId", id(member, entry.getSequence()));
    entry.put("recordedAt", last.getRecordedAt());
    how.accept(entry);
    lines.add(new Line(image.partition, entry));
    return hashed(member);
  }

  List<LedgerEntry> entries() {
    return lines.stream().map(line -> line.entry).toList();
  }

  List<LedgerEntry> entries(MemberId member) {
    return entries().stream().filter(entry -> entry.getMemberId().equals(member.value())).toList();
  }

  /// Makes the member's chain of hashes right again, as whoever knows how it is made can.
  JournalCopy hashed(MemberId member) {
    Hash before = Hash.NONE;
    for (LedgerEntry record : entries(member)) {
      Entry chained = Entry.after(before, EntryRecords.read(record).transaction());
      record.put("previousHash", ByteBuffer.wrap(chained.previousHash().bytes()));
      record.put("hash", ByteBuffer.wrap(chained.hash().bytes()));
      before = chained.hash();
    }
    return this;
  }

  /// Numbers the member's entries again.
  JournalCopy numbered(MemberId member) {
    long sequence = 0;
    for (LedgerEntry record : entries(member)) {
      record.put("sequence", ++sequence);
      record.put("entryId", id(member, sequence));
    }
    return hashed(member);
  }

  /// What the legs before this offset of each partition sum to, by account and currency.
  Map<String, Long> balances(long before) {
    Map<String, Long> balances = new TreeMap<>();
    for (int partition = 0; partition < PARTITIONS; partition++)
      for (JournalRecord.Legible record : records(partition))
        if (record.at().offset() < before)
          for (Leg leg : record.entry().getLegs())
            balances.merge(
                leg.getAccount() + " " + leg.getCurrency(), leg.getAmountMinor(), Math::addExact);
    return balances;
  }

  /// Each record, where it lies.
  List<JournalRecord.Legible> records(int partition) {
    List<JournalRecord.Legible> records = new ArrayList<>();
    for (Line line : lines)
      if (line.partition == partition)
        records.add(
            new JournalRecord.Legible(
                new LogPosition("ledger-entries", partition, records.size()),
                line.key,
                line.entry));
    return records;
  }

  AuditReport audited() {
    return audited(record -> record);
  }

  AuditReport audited(UnaryOperator<JournalRecord> seenAs) {
    return audited(seenAs, Balances.NONE, new Findings(1000));
  }

  AuditReport audited(UnaryOperator<JournalRecord> seenAs, Balances balances, Findings findings) {
    JournalAudit audit = new JournalAudit(PARTITIONS, KeptBooks.ZONE, findings, balances);
    for (int partition = 0; partition < PARTITIONS; partition++) {
      PartitionAudit members = audit.next();
      for (JournalRecord record : records(partition)) members.lookAhead(seenAs.apply(record));
      for (JournalRecord record : records(partition)) members.examine(seenAs.apply(record));
    }
    return new AuditReport(lines.size(), PARTITIONS, Duration.ZERO, findings, audit.finish());
  }

  /// Each finding names the record that lies where it says.
  void checkPlaces(AuditReport report) {
    Map<String, String> names = new HashMap<>();
    for (int partition = 0; partition < PARTITIONS; partition++)
      for (JournalRecord.Legible record : records(partition))
        names.put(record.at().toString(), record.entry().getEntryId());
    for (Finding finding : report.findings().kept())
      assertThat(names.get(String.valueOf(finding.at()))).isEqualTo(finding.entryId());
  }
}
