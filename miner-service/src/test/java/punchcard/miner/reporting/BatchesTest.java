package punchcard.miner.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import punchcard.avro.LedgerEntry;
import punchcard.avro.MemberEvent;
import punchcard.kernel.LogPosition;
import punchcard.miner.Facts;
import punchcard.miner.Instance;
import punchcard.miner.Miner;
import punchcard.miner.Postgres;

/// However the log is cut into batches, and whoever else tries to write them, the tables are the
/// same.
final class BatchesTest {
  private static final int EVENTS = 120;
  private static @Nullable ApplicationContext parts;

  @BeforeContainer
  static void start() throws SQLException {
    parts = Instance.parts(Postgres.empty());
    reporting().prepare();
  }

  @AfterContainer
  static void stop() {
    if (parts != null) parts.close();
  }

  /// What lies in the two logs.
  private record Told(List<MemberEvent> events, List<LedgerEntry> entries) {}

  @Property(tries = 15)
  void any_batches_make_the_same_tables(
      @ForAll long seed, @ForAll @Size(max = 6) List<@IntRange(min = 1, max = EVENTS) Integer> cuts)
      throws SQLException {
    Told told = new Told(Facts.events(seed, EVENTS), Facts.entries(seed, EVENTS));
    for (Miner<?> miner : reporting().miners()) {
      Version atOnce = emptied(miner);
      write(miner, atOnce, told, List.of());
      String expected = digest(miner, atOnce);
      Version inPieces = emptied(miner);
      write(miner, inPieces, told, cuts);
      assertThat(digest(miner, inPieces)).isEqualTo(expected);
    }
  }

  private void write(Miner<?> miner, Version version, Told told, List<Integer> cuts)
      throws SQLException {
    TreeSet<Integer> ends = new TreeSet<>(cuts);
    ends.add(EVENTS);
    int from = 0;
    for (int to : ends) {
      batch(miner, version, told, from, to).write(database());
      if (to > from) anotherOwnerIsRefused(batch(miner, version, told, from, to));
      from = to;
    }
  }

  private static void anotherOwnerIsRefused(Batch late) {
    assertThatThrownBy(() -> late.write(database())).isInstanceOf(PositionLost.class);
  }

  private static Batch batch(Miner<?> miner, Version version, Told told, int from, int to) {
    Batch batch = new Batch(version);
    for (int offset = from; offset < to; offset++) fold(miner, told, offset, batch);
    batch.add(new Advance(0, from, to));
    return batch;
  }

  @SuppressWarnings("unchecked")
  private static void fold(Miner<?> miner, Told told, int offset, Batch batch) {
    LogPosition at = new LogPosition(miner.log().name(), 0, offset);
    if (miner.log().value() == MemberEvent.class)
      batch.add(((Miner<MemberEvent>) miner).fold(told.events().get(offset), at));
    else batch.add(((Miner<LedgerEntry>) miner).fold(told.entries().get(offset), at));
  }

  private static Version emptied(Miner<?> miner) throws SQLException {
    return database()
        .inTransaction(
            connection -> {
              Version live =
                  new Catalogue(connection).find(miner.name(), Version.Stage.LIVE).orElseThrow();
              try (var statement = connection.createStatement()) {
                for (var table : miner.tables())
                  statement.execute("truncate " + live.schema() + "." + table.name());
                statement.execute("truncate " + live.schema() + ".offsets");
              }
              new Offsets(live).begin(connection, List.of(0));
              return live;
            });
  }

  private static String digest(Miner<? extends SpecificRecord> miner, Version version)
      throws SQLException {
    return database()
        .inSnapshot(connection -> new Comparison(connection).digests(miner, version).toString());
  }

  private static Reporting reporting() {
    return bean(Reporting.class);
  }

  private static Database database() {
    return bean(Database.class);
  }

  private static <T> T bean(Class<T> type) {
    ApplicationContext started = parts;
    if (started == null) throw new IllegalStateException("not started");
    return started.getBean(type);
  }
}
