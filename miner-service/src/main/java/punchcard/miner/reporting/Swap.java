package punchcard.miner.reporting;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punchcard.miner.Miner;
import punchcard.miner.reporting.Version.Stage;

/// Puts a rebuilt version in the place of the live one, at a moment when both are true for the same
/// position of the log, and says whether they were equal then.
@Singleton
public final class Swap {
  private static final Logger log = LoggerFactory.getLogger(Swap.class);

  /// So far behind, the live one is not stopped to let the new one catch up.
  private static final long CLOSE = 20_000;

  private static final Duration STANDSTILL = Duration.ofSeconds(2);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

  private final Database database;
  private final Reporting reporting;

  Swap(Database database, Reporting reporting) {
    this.database = database;
    this.reporting = reporting;
  }

  /// What came of an attempt.
  public enum Outcome {
    /// The new version has far to go.
    FAR_BEHIND,
    /// It did not catch up while the live one stood still.
    DID_NOT_CATCH_UP,
    /// It is live.
    SWAPPED
  }

  /// Swaps if the version has come as far as the live one. The live one may stand still for two
  /// seconds; the comparison stops nobody, since it reads the snapshot of that moment afterwards.
  public Outcome attempt(Version built, Miner<?> miner) throws SQLException {
    if (!isClose(built)) return Outcome.FAR_BEHIND;
    return database.inSnapshot(
        snapshot -> {
          Optional<Version> replaced =
              database.inTransaction(connection -> swap(connection, snapshot, built));
          if (replaced.isEmpty()) return Outcome.DID_NOT_CATCH_UP;
          note(replaced.get(), built, difference(snapshot, replaced.get(), built, miner));
          return Outcome.SWAPPED;
        });
  }

  /// The version that was live, if it has been replaced.
  private Optional<Version> swap(Connection connection, Connection snapshot, Version built)
      throws SQLException {
    Catalogue catalogue = new Catalogue(connection);
    execute(connection, "set local lock_timeout = '2s'");
    catalogue.lock();
    if (!catalogue.versions().contains(built)) return Optional.empty();
    Version live = live(connection, built);
    // Nobody moves the live version on before this transaction ends.
    execute(connection, "lock table " + live.schema() + ".offsets in share mode");
    if (!catchesUp(connection, live, built)) return Optional.empty();
    // A snapshot is of the moment of its first statement.
    execute(snapshot, "select 1");
    reporting.swap(connection, live, built);
    return Optional.of(live);
  }

  private boolean isClose(Version built) throws SQLException {
    return database.inSnapshot(
        connection -> behind(connection, live(connection, built), built) <= CLOSE);
  }

  private static Version live(Connection connection, Version built) throws SQLException {
    return new Catalogue(connection).find(built.miner(), Stage.LIVE).orElseThrow();
  }

  private static boolean catchesUp(Connection connection, Version live, Version built)
      throws SQLException {
    long deadline = System.nanoTime() + STANDSTILL.toNanos();
    while (behind(connection, live, built) > 0) {
      if (System.nanoTime() > deadline) return false;
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    return true;
  }

  private static long behind(Connection connection, Version live, Version built)
      throws SQLException {
    Map<Integer, Long> reached = new Offsets(built).all(connection);
    return new Offsets(live)
        .all(connection).entrySet().stream()
            .mapToLong(p -> p.getValue() - reached.getOrDefault(p.getKey(), 0L))
            .sum();
  }

  private static String difference(
      Connection snapshot, Version replaced, Version built, Miner<?> miner) throws SQLException {
    if (!replaced.isFor(miner)) return "not compared: another edition";
    List<String> differing = new Comparison(snapshot).differing(miner, replaced, built);
    return differing.isEmpty() ? "none" : String.join(", ", differing);
  }

  private void note(Version replaced, Version live, String difference) throws SQLException {
    log.info("{} replaces {}; difference: {}", live.schema(), replaced.schema(), difference);
    database.inTransaction(
        connection -> {
          new Catalogue(connection).noteSwap(replaced, live, difference);
          return true;
        });
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
