package punchcard.local.check;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import punchcard.local.Addresses;

/// Checks what a run of the demo has led to, on a stack that runs.
public final class Audit {
  private Audit() {}

  /// Reads everything, carries out every check and prints what differs.
  ///
  /// @param state the stack's state folder, where the demo wrote down what it did
  /// @return whether everything holds
  public static boolean passes(Addresses stack, Path state, PrintStream out) {
    try {
      Evidence evidence = gather(stack, new DataFiles(state));
      out.printf(
          Locale.ROOT,
          "checking %,d entries against %,d baskets, %,d visits and %,d requests%n",
          evidence.journal().size(),
          evidence.happened().purchases().size(),
          evidence.happened().visits().size(),
          evidence.asked().size() + evidence.deeds().size());
      return Verdict.isGood(evidence, out);
    } catch (IOException e) {
      throw new UncheckedIOException("the check could not read everything", e);
    } catch (SQLException e) {
      throw new IllegalStateException("the check could not read the miners' tables", e);
    }
  }

  private static Evidence gather(Addresses stack, DataFiles files)
      throws IOException, SQLException {
    GenericLog log = new GenericLog(stack);
    List<Admitted> admitted =
        present(log.<Optional<Admitted>>read("member-events", Records::admitted));
    List<Entry> journal = log.<Entry>read("ledger-entries", Records::entry);
    List<Refusal> refusals =
        present(log.<Optional<Refusal>>read("ledger-refusals", Records::refusal));
    try (MinedTables tables = new MinedTables(stack.reporting())) {
      tables.await(journal.size(), admitted.size());
      return new Evidence(
          files.happened(),
          files.asked(),
          files.deeds(),
          admitted,
          journal,
          refusals,
          tables.read());
    }
  }

  private static <T> List<T> present(List<Optional<T>> found) {
    return found.stream().flatMap(Optional::stream).toList();
  }
}
