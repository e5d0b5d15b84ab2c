package punchcard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import punchcard.avro.LedgerEntry;
import punchcard.events.Topics;
import punchcard.kernel.LogPosition;

/// Writes the journal for other programs, as far as it is committed when the command begins: one
/// partition after the other, each in its order, so that the same journal makes the same file.
@Command(name = "export", description = "Writes the journal for other programs.")
final class Export implements Callable<Integer> {
  /// What reads it.
  enum Format {
    /// hledger and ledger-cli.
    HLEDGER,
    /// One line per leg.
    CSV,
    /// One line per entry, with all its fields.
    JSONL
  }

  @Option(
      names = "--format",
      required = true,
      description =
          "One of ${COMPLETION-CANDIDATES}: for hledger and ledger-cli, a line per leg,"
              + " a line per entry with all its fields.")
  private Format format = Format.HLEDGER;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where to write it; without, to standard output.")
  private @Nullable Path output;

  @Option(
      names = "--zone",
      defaultValue = "${env:PUNCHCARD_ZONE:-America/New_York}",
      description = "The programme's time zone, by default ${DEFAULT-VALUE} (PUNCHCARD_ZONE).")
  private ZoneId zone = ZoneId.of("UTC");

  @Mixin private LogOptions log = new LogOptions();

  @Override
  public Integer call() throws IOException {
    try (BufferedWriter out = out();
        TopicReader<LedgerEntry> journal =
            TopicReader.of(Topics.LEDGER_ENTRIES, log.kafka(), log.registry());
        EntryWriter writer = writer(out)) {
      journal.readAll(
          read ->
              writer.write(
                  read.value(), new LogPosition(read.topic(), read.partition(), read.offset())),
          new ProgressLine("entries", "offset", System.err));
    }
    return 0;
  }

  private BufferedWriter out() throws IOException {
    return output == null
        ? new BufferedWriter(new OutputStreamWriter(System.out, UTF_8))
        : Files.newBufferedWriter(output);
  }

  private EntryWriter writer(BufferedWriter out) throws IOException {
    return switch (format) {
      case HLEDGER -> new HledgerWriter(out, zone);
      case CSV -> new CsvWriter(out);
      case JSONL -> new JsonLinesWriter(out);
    };
  }
}
