package punchcard.miner.reporting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import punchcard.kernel.LogPosition;

/// Says for which positions of the logs an answer is true: everything before them is in it.
public final class TruePositions {
  private TruePositions() {}

  /// The live positions of a miner in all partitions, in the snapshot that the answer is read from.
  public static List<LogPosition> of(Connection snapshot, String miner) throws SQLException {
    String sql =
        """
        select log, partition, position from reporting.positions
        where miner = ? order by partition
        """;
    try (PreparedStatement select = snapshot.prepareStatement(sql)) {
      select.setString(1, miner);
      return read(select);
    }
  }

  /// The live positions of these miners in one partition, in the snapshot that the answer is read
  /// from.
  public static List<LogPosition> of(Connection snapshot, int partition, String... miners)
      throws SQLException {
    String sql =
        """
        select log, partition, position from reporting.positions
        where partition = ? and miner = any (?) order by log desc
        """;
    try (PreparedStatement select = snapshot.prepareStatement(sql)) {
      select.setInt(1, partition);
      select.setArray(2, snapshot.createArrayOf("text", miners));
      return read(select);
    }
  }

  private static List<LogPosition> read(PreparedStatement select) throws SQLException {
    List<LogPosition> positions = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next())
        positions.add(new LogPosition(rows.getString(1), rows.getInt(2), rows.getLong(3)));
    }
    return positions;
  }
}
