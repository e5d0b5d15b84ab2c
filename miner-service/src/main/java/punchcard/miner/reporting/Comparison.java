package punchcard.miner.reporting;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import punchcard.miner.Miner;
import punchcard.miner.Table;

/// Tells whether two versions hold the same rows, by a count and a sum of hashes: one pass over
/// each table, in any order.
final class Comparison {
  private final Connection snapshot;

  Comparison(Connection snapshot) {
    this.snapshot = snapshot;
  }

  /// The tables whose rows are not the same.
  List<String> differing(Miner<?> miner, Version one, Version other) throws SQLException {
    Map<String, String> digests = digests(miner, one);
    digests.entrySet().removeAll(digests(miner, other).entrySet());
    return List.copyOf(digests.keySet());
  }

  Map<String, String> digests(Miner<?> miner, Version version) throws SQLException {
    Map<String, String> digests = new TreeMap<>();
    for (Table<?> table : miner.tables()) digests.put(table.name(), digest(table, version));
    return digests;
  }

  private String digest(Table<?> table, Version version) throws SQLException {
    String sql =
        "select count(*) || ':' || coalesce(sum(hashtextextended(r::text, 0)::numeric), 0) from %s.%s r"
            .formatted(version.schema(), table.name());
    try (Statement statement = snapshot.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      if (!row.next()) throw new SQLException("no digest");
      return row.getString(1);
    }
  }
}
