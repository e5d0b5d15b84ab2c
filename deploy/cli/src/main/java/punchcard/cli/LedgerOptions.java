package punchcard.cli;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import punchcard.cli.audit.Balances;
import punchcard.cli.audit.JournalTail;
import punchcard.cli.audit.SampledBalances;

/// Which running ledger to ask, as whom, and about how many members.
final class LedgerOptions {
  @Option(
      names = "--ledger",
      paramLabel = "URL",
      description =
          "The running ledger, to compare what it says of a sample of members, too:"
              + " http://localhost:7412 is the local stack's.")
  private @Nullable URI url;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "An operator's bearer token for the ledger; read when it is asked.")
  private @Nullable Path token;

  @Option(
      names = "--sample",
      paramLabel = "N",
      defaultValue = "100",
      description = "How many members, drawn at random; by default ${DEFAULT-VALUE}.")
  private int size;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Draws the members that an earlier audit with this seed has drawn.")
  private @Nullable Long seed;

  /// What the ledger says of a sample, beside the journal; nothing, if it is not to be asked.
  ///
  /// @throws IllegalArgumentException if it cannot be asked with these options
  Balances balances(JournalTail tail) {
    if (url == null) return Balances.NONE;
    if (token == null)
      throw new IllegalArgumentException("The ledger wants a token: give --token-file.");
    if (size < 1) throw new IllegalArgumentException("A sample has at least one member.");
    long drawnBy = seed == null ? new SecureRandom().nextLong() : seed;
    System.err.printf("comparing a sample of up to %d members: --seed %d%n", size, drawnBy);
    return new SampledBalances(size, drawnBy, new LedgerOverHttp(url, token), tail);
  }
}
