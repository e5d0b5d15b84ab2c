package punchcard.miner.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import punchcard.miner.Column;
import punchcard.miner.Row;
import punchcard.miner.Table;

/// Rows and how far was read for them: written in one transaction, or not at all.
public final class Batch {
  private static final long DUE_AFTER_NANOS = 250_000_000;

  private final Version version;
  private final Map<Table<?>, StringBuilder> rows = new LinkedHashMap<>();
  private final List<Advance> advances = new ArrayList<>();
  private final long begun = System.nanoTime();

  public Batch(Version version) {
    this.version = version;
  }

  /// Adds what one record was folded to.
  public void add(List<Row<?>> folded) {
    for (Row<?> row : folded)
      row.writeTo(rows.computeIfAbsent(row.table(), _ -> new StringBuilder(1 << 16)));
  }

  /// Adds that a partition was read on.
  public void add(Advance advance) {
    if (advance.to() != advance.from()) advances.add(advance);
  }

  /// Whether it is time to write it, however much more there is to read: what has been folded is
  /// soon to be seen, also where folding is slow.
  public boolean isDue() {
    return System.nanoTime() - begun > DUE_AFTER_NANOS;
  }

  /// How far it read each partition in which it read anything.
  public List<Advance> advances() {
    return advances;
  }

  /// Writes rows and positions.
  ///
  /// @throws PositionLost if another has read one of the partitions on; then nothing is written
  public void write(Database database) throws SQLException {
    if (advances.isEmpty()) return;
    database.inTransaction(
        connection -> {
          // First, since it locks the positions: of two owners, one waits here and then gives up.
          new Offsets(version).move(connection, advances);
          for (Map.Entry<Table<?>, StringBuilder> entry : rows.entrySet())
            write(connection, entry.getKey(), entry.getValue());
          return true;
        });
  }

  private void write(Connection connection, Table<?> table, StringBuilder lines)
      throws SQLException {
    String target = version.schema() + "." + table.name();
    if (table.summed()) addUp(connection, table, target, lines);
    else copy(connection, target, table, lines);
  }

  private static void copy(
      Connection connection, String target, Table<?> table, StringBuilder lines)
      throws SQLException {
    byte[] bytes = lines.toString().getBytes(UTF_8);
    // Of a stream, so that the driver gives up its lock on a connection that breaks meanwhile:
    // whoever rolled it back would wait for that lock for ever.
    CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
    try (InputStream rows = new ByteArrayInputStream(bytes)) {
      long _ = copies.copyIn("copy " + target + " (" + table.columnList() + ") from stdin", rows);
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory cannot fail", e);
    }
  }

  /// Adds through a table of this transaction, since COPY alone cannot add to a row that is there.
  private void addUp(Connection connection, Table<?> table, String target, StringBuilder lines)
      throws SQLException {
    String added = "added_" + version.schema() + "_" + table.name();
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create temporary table if not exists %s (like %s) on commit delete rows"
              .formatted(added, target));
      copy(connection, added, table, lines);
      statement.executeUpdate(sumUp(table, target, added));
    }
  }

  /// Sums by key first, then in the order of the key, so that neighbours in the index follow each
  /// other.
  private static String sumUp(Table<?> table, String target, String added) {
    String key = String.join(", ", table.key());
    List<String> sums =
        table.columns().stream().map(Column::name).filter(c -> !table.key().contains(c)).toList();
    return "insert into %s as held (%s, %s) select %s, %s from %s group by %s order by %s"
            .formatted(
                target, key, String.join(", ", sums), key, each(sums, "sum(%1$s)"), added, key, key)
        + " on conflict (%s) do update set %s"
            .formatted(key, each(sums, "%1$s = held.%1$s + excluded.%1$s"));
  }

  private static String each(List<String> columns, String format) {
    return columns.stream().map(format::formatted).collect(joining(", "));
  }
}
