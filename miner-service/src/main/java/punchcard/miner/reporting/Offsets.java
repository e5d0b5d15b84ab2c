package punchcard.miner.reporting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/// How far a version has read its log: kept beside its rows, and moved in the same transaction.
public final class Offsets {
  private final String table;

  public Offsets(Version version) {
    this.table = version.schema() + ".offsets";
  }

  static String definition(String schema) {
    return "create table %s.offsets (partition integer primary key, position bigint not null)"
            .formatted(schema)
        + " with (fillfactor = 20)";
  }

  /// The next position to read, per partition.
  public Map<Integer, Long> all(Connection connection) throws SQLException {
    Map<Integer, Long> positions = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select partition, position from " + table)) {
      while (rows.next()) positions.put(rows.getInt(1), rows.getLong(2));
    }
    return positions;
  }

  /// Makes sure that these partitions have a position: 0, unless they have one.
  public void begin(Connection connection, Collection<Integer> partitions) throws SQLException {
    String sql = "insert into " + table + " values (?, 0) on conflict do nothing";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int partition : partitions) {
        insert.setInt(1, partition);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /// Moves the positions, if they still are where the batch was read from.
  ///
  /// @throws PositionLost if one is not: another owns the partition
  void move(Connection connection, Collection<Advance> advances) throws SQLException {
    String sql = "update " + table + " set position = ? where partition = ? and position = ?";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (Advance advance : advances) {
        update.setLong(1, advance.to());
        update.setInt(2, advance.partition());
        update.setLong(3, advance.from());
        if (update.executeUpdate() != 1)
          throw new PositionLost(
              table + " has no partition " + advance.partition() + " at " + advance.from());
      }
    }
  }
}
