package punchcard.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import punchcard.kernel.PartnerId;
import punchcard.kernel.SegmentName;

/// Makes a list of customers a segment of its partner: each row becomes an event in the partner's
/// topic. However often a list is imported, a row counts once.
@Command(
    name = "import",
    description = {
      "Takes the customers of a list into a segment; again as often as one likes.",
      "Exits with 0 when all rows were taken, 1 when some were refused, 2 when it could not."
    },
    exitCodeOnExecutionException = 2)
final class SegmentsImport implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      description = "CSV with a heading that has memberRef; other columns are not looked at.")
  private Path file = Path.of("");

  @Option(
      names = "--partner",
      required = true,
      paramLabel = "ID",
      converter = PartnerIds.class,
      description = "Whose customers they are.")
  private PartnerId partner = new PartnerId("nobody");

  @Option(
      names = "--segment",
      required = true,
      paramLabel = "NAME",
      converter = SegmentNames.class,
      description = "What the partner calls the segment.")
  private SegmentName segment = new SegmentName("none");

  @Option(names = "--leave", description = "They leave the segment; else they enter it.")
  private boolean isLeft;

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description =
          "From when on, like 2026-11-22T10:15:30Z; by default now. The first import notes it"
              + " beside the file, and it stays.")
  private @Nullable Instant asOf;

  @Option(
      names = "--sent-only",
      description = "Does not wait until admission has decided on the rows.")
  private boolean isSentOnly;

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description =
          "How long admission may stand still before it gives up, by default ${DEFAULT-VALUE}.")
  private long patienceSeconds;

  @Mixin private ClientOptions client = new ClientOptions();

  @Mixin private LogOptions log = new LogOptions();

  @Override
  public Integer call() throws IOException {
    ImportedFile list = ImportedFile.of(file);
    String thing = "." + partner + "." + SegmentRows.thing(segment, isLeft);
    TakeoverMoment moment = TakeoverMoment.of(list, thing, asOf, Instant.now());
    ImportRows rows =
        new SegmentRows(list.heading(), partner, segment, isLeft, list.hash(), moment.asOf());
    try (RefusedRows refused = new RefusedRows(rejects(thing), list.heading());
        RowImport work =
            new RowImport(client.settings(log), log.registry(), partner, list, refused)) {
      System.err.println(file + " as of " + moment.asOf());
      if (isSentOnly) work.send(rows);
      else work.sendAndAdmit(rows, Duration.ofSeconds(patienceSeconds));
      System.err.println(work.summary());
      return refused.count() == 0 ? 0 : 1;
    }
  }

  private Path rejects(String thing) {
    return Path.of(file + thing + ".rejects.csv");
  }
}
