package punchcard.ledger.books;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.jspecify.annotations.Nullable;
import punchcard.avro.LedgerEntry;
import punchcard.ledger.Envelope;
import punchcard.ledger.journal.CanonicalForm;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.journal.Hash;
import punchcard.ledger.journal.Transaction;
import punchcard.ledger.records.EntryRecords;

/// Writes remembered entries as the journal's records, and reads them. No schema is named: the same
/// process does both. Hashes and the caller's notes are left out: nobody asks for them. For one
/// thread.
final class RememberedBytes {
  private final SpecificDatumWriter<LedgerEntry> writer =
      new SpecificDatumWriter<>(LedgerEntry.getClassSchema());
  private final SpecificDatumReader<LedgerEntry> reader =
      new SpecificDatumReader<>(LedgerEntry.getClassSchema());
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
  private @Nullable BinaryEncoder encoder;
  private @Nullable BinaryDecoder decoder;

  byte[] written(Transaction entry) {
    encoder = EncoderFactory.get().binaryEncoder(bytes, encoder);
    bytes.reset();
    try {
      writer.write(EntryRecords.record(bare(entry)), encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  Transaction read(byte[] written) {
    decoder = DecoderFactory.get().binaryDecoder(written, decoder);
    try {
      return EntryRecords.read(reader.read(null, decoder)).transaction();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Entry bare(Transaction of) {
    Transaction withoutNotes =
        new Transaction(
            of.member(),
            of.sequence(),
            of.occurredAt(),
            of.recordedAt(),
            of.period(),
            of.legs(),
            of.moved(),
            of.origin(),
            Envelope.NO_METADATA);
    return new Entry(withoutNotes, Hash.NONE, CanonicalForm.FORMAT, Hash.NONE);
  }
}
