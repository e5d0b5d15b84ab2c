package punchcard.local.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import punchcard.avro.LedgerEntry;
import punchcard.local.check.GenericLog.Logged;

/// Writes entries as a ledger would, numbered and chained, and reads them as the check does.
final class ExampleLedger {
  static final int PARTITION = 3;
  static final String NO_HASH = "0".repeat(64);

  private final List<LedgerEntry> journal = new ArrayList<>();

  List<LedgerEntry> journal() {
    return journal;
  }

  /// How many entries a member has.
  long count(String member) {
    return journal.stream().filter(entry -> entry.getMemberId().equals(member)).count();
  }

  void post(String member, Instant occurredAt, Instant recordedAt, LedgerEntry.Builder draft) {
    long sequence = count(member) + 1;
    LedgerEntry entry =
        draft
            .setEntryId(member + "-" + sequence)
            .setMemberId(member)
            .setSequence(sequence)
            .setOccurredAt(occurredAt)
            .setRecordedAt(recordedAt)
            .setPeriod(Programme.month(occurredAt).toString())
            .setHashFormat(3)
            .setPreviousHash(bytes(NO_HASH))
            .setHash(bytes(NO_HASH))
            .build();
    journal.add(entry);
    journal.set(journal.size() - 1, chained(journal).getLast());
  }

  /// Makes every hash right again, as someone could who can rewrite the whole log.
  static List<LedgerEntry> chained(List<LedgerEntry> journal) {
    Map<String, String> last = new HashMap<>();
    List<LedgerEntry> chained = new ArrayList<>();
    for (LedgerEntry entry : journal) {
      String previous = last.getOrDefault(entry.getMemberId(), NO_HASH);
      LedgerEntry next =
          rehashed(LedgerEntry.newBuilder(entry).setPreviousHash(bytes(previous)).build());
      chained.add(next);
      last.put(entry.getMemberId(), HexFormat.of().formatHex(next.getHash().array()));
    }
    return chained;
  }

  /// As a forger would: the entry's own hash is made right again.
  static LedgerEntry rehashed(LedgerEntry entry) {
    return LedgerEntry.newBuilder(entry).setHash(bytes(CanonicalForm.hash(generic(entry)))).build();
  }

  static ByteBuffer bytes(String hash) {
    return ByteBuffer.wrap(HexFormat.of().parseHex(hash));
  }

  static Entry read(LedgerEntry entry) {
    return Records.entry(new Logged(PARTITION, entry.getMemberId(), generic(entry)));
  }

  static GenericRecord generic(LedgerEntry entry) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      BinaryEncoder out = EncoderFactory.get().binaryEncoder(bytes, null);
      new SpecificDatumWriter<>(LedgerEntry.class).write(entry, out);
      out.flush();
      return new GenericDatumReader<GenericRecord>(LedgerEntry.getClassSchema())
          .read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
    } catch (IOException e) {
      throw new UncheckedIOException("a byte array cannot fail", e);
    }
  }
}
