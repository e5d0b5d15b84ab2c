package punchcard.miner.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A question in SQL, with the values that stand for its question marks, in their order. What
/// callers say is always a value, never part of the text.
record Query(String sql, List<Object> values) {
  Query {
    values = List.copyOf(values);
  }

  static Query of(String sql, Object... values) {
    return new Query(sql, List.of(values));
  }

  /// What one row of an answer becomes.
  @FunctionalInterface
  interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  <T> List<T> on(Connection snapshot, Reading<T> reading) throws SQLException {
    List<T> read = new ArrayList<>();
    try (PreparedStatement select = snapshot.prepareStatement(sql)) {
      for (int n = 0; n < values.size(); n++) select.setObject(n + 1, values.get(n));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) read.add(reading.of(rows));
      }
    }
    return read;
  }
}
