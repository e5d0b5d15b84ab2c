package punchcard.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedWriter;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import punchcard.avro.LedgerEntry;
import punchcard.avro.Leg;
import punchcard.kernel.LogPosition;

/// A line per leg, under a line with the names of the columns. The caller's notes are JSON in the
/// last one.
final class CsvWriter implements EntryWriter {
  private static final CsvSchema COLUMNS =
      CsvSchema.builder()
          .addColumn("entry")
          .addColumn("member")
          .addNumberColumn("sequence")
          .addColumn("kind")
          .addColumn("occurredAt")
          .addColumn("recordedAt")
          .addColumn("period")
          .addColumn("account")
          .addColumn("currency")
          .addNumberColumn("amountMinor")
          .addColumn("position")
          .addColumn("metadata")
          .setUseHeader(true)
          .build();

  private final ObjectMapper json = new ObjectMapper();
  private final SequenceWriter lines;

  CsvWriter(BufferedWriter out) throws IOException {
    this.lines = new CsvMapper().writer(COLUMNS).writeValues(out);
  }

  @Override
  public void write(LedgerEntry entry, LogPosition position) throws IOException {
    String metadata = metadata(entry);
    for (Leg leg : entry.getLegs())
      lines.write(
          List.of(
              entry.getEntryId(),
              entry.getMemberId(),
              entry.getSequence(),
              Kind.of(entry),
              entry.getOccurredAt().toString(),
              entry.getRecordedAt().toString(),
              entry.getPeriod(),
              leg.getAccount(),
              leg.getCurrency(),
              leg.getAmountMinor(),
              position.toString(),
              metadata));
  }

  private String metadata(LedgerEntry entry) throws IOException {
    return entry.getMetadata().isEmpty()
        ? ""
        : json.writeValueAsString(new TreeMap<>(entry.getMetadata()));
  }

  @Override
  public void close() throws IOException {
    lines.flush();
  }
}
