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
import punchcard.kernel.PartnerId;

/// Takes over balances that were kept elsewhere before: each row of a file becomes an event of its
/// partner. However often a file is imported, a row counts once.
@Command(
    name = "import",
    description = {
      "Takes over balances from a CSV file; again as often as one likes: each row counts once.",
      "Exits with 0 when all rows were taken, 1 when some were refused, 2 when it could not."
    },
    exitCodeOnExecutionException = 2)
final class Import implements Callable<Integer> {
  @Option(
      names = "--partner",
      required = true,
      paramLabel = "ID",
      converter = PartnerIds.class,
      description = "Whose customers they are.")
  private PartnerId partner = new PartnerId("nobody");

  @Option(
      names = "--file",
      required = true,
      paramLabel = "FILE",
      description =
          "CSV with a heading: memberRef, currency, amount, earned, issuer and, if one likes,"
              + " expires, money, price, basis, allocated.")
  private Path file = Path.of("");

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Where to write refused rows and why; by default FILE.rejects.csv.")
  private @Nullable Path rejects;

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description =
          "When they are taken over, like 2026-11-22T10:15:30Z; by default now. The first import"
              + " notes it in FILE.as-of, and it stays.")
  private @Nullable Instant asOf;

  @Option(
      names = "--until",
      paramLabel = "STEP",
      defaultValue = "POSTED",
      description =
          "How far to wait for the rows: ${COMPLETION-CANDIDATES}, by default ${DEFAULT-VALUE}."
              + " Partners' own users can wait until SENT only.")
  private ImportUntil until = ImportUntil.POSTED;

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description =
          "How long admission or the ledger may stand still before it gives up, by default"
              + " ${DEFAULT-VALUE}.")
  private long patienceSeconds;

  @Mixin private ClientOptions client = new ClientOptions();

  @Mixin private LogOptions log = new LogOptions();

  @Override
  public Integer call() throws IOException {
    ImportedFile balances = ImportedFile.of(file);
    TakeoverMoment moment = TakeoverMoment.of(balances, asOf, Instant.now());
    BalanceRows rows = new BalanceRows(balances.heading(), partner, balances.hash(), moment.asOf());
    try (RefusedRows refused = new RefusedRows(rejects(), balances.heading());
        RowImport work =
            new RowImport(client.settings(log), log.registry(), partner, balances, refused)) {
      System.err.println(file + " as of " + moment.asOf());
      Duration patience = Duration.ofSeconds(patienceSeconds);
      switch (until) {
        case SENT -> work.send(rows);
        case ADMITTED -> work.sendAndAdmit(rows, patience);
        case POSTED -> work.sendAndPost(rows, moment.firstSent(), patience);
      }
      System.err.println(work.summary());
      return refused.count() == 0 ? 0 : 1;
    }
  }

  private Path rejects() {
    Path path = rejects == null ? Path.of(file + ".rejects.csv") : rejects;
    if (path.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize()))
      throw new IllegalArgumentException("Refused rows cannot go where the rows come from.");
    return path;
  }
}
