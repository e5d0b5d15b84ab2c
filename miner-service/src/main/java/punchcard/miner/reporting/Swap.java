package punchcard.miner.reporting;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
  public sealed interface Outcome {
    /// The new version is far behind, or did not catch up while the live one stood still.
    record NotYet() implements Outcome {}

    /// The new version is live.
    ///
    /// @param differing tables in which it is not equal to the one it replaced; the log is right
    record Swapped(List<String> differing) implements Outcome {}
  }

  /// Swaps if the version has come as far as the live one. The live one may stand still for two
  /// seconds; the comparison stops nobody, since it reads the snapshot of that moment afterwards.
  public Outcome attempt(Version built, Miner<?> miner) throws SQLException {
    if (!isClose(built)) return new Outcome.NotYet();
    return database.inSnapshot(
        snapshot -> {
          Version[] replaced = new Version[1];
          boolean swapped =
              database.inTransaction(
                  connection -> {
                    Version live = stopped(connection, built);
                    replaced[0] = live;
                    if (!catchesUp(connection, live, built)) return false;
                    execute(snapshot, "select 1");
                    reporting.swap(connection, live, built);
                    return true;
                  });
          if (!swapped) return new Outcome.NotYet();
          return new Outcome.Swapped(differing(snapshot, replaced[0], built, miner));
        });
  }

  private boolean isClose(Version built) throws SQLException {
    return database.inSnapshot(
        connection -> behind(connection, live(connection, built), built) <= CLOSE);
  }

  private static Version live(Connection connection, Version built) throws SQLException {
    return new Catalogue(connection).find(built.miner(), Stage.LIVE).orElseThrow();
  }

  /// The live version; its position cannot move before the transaction ends.
  private static Version stopped(Connection connection, Version built) throws SQLException {
    execute(connection, "set local lock_timeout = '2s'");
    new Catalogue(connection).lock();
    Version live = live(connection, built);
    execute(connection, "lock table " + live.schema() + ".offsets in share mode");
    return live;
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

  private static List<String> differing(
      Connection snapshot, Version live, Version built, Miner<?> miner) throws SQLException {
    if (!live.isFor(miner)) return List.of();
    List<String> differing = new Comparison(snapshot).differing(miner, live, built);
    if (differing.isEmpty()) log.info("{} equals {}", built.schema(), live.schema());
    else log.warn("{} differs from {} in {}", built.schema(), live.schema(), differing);
    return differing;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
