package punchcard.miner.timeline;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalInt;
import punchcard.kernel.MemberId;
import punchcard.miner.reporting.Database;

/// Tells whether a member exists: whether anything has happened to it.
@Singleton
public final class KnownMembers {
  private final Database database;

  KnownMembers(Database database) {
    this.database = database;
  }

  /// The partition, of every log, in which the member's life lies; empty if there is no such
  /// member.
  public OptionalInt partitionOf(MemberId member) throws SQLException {
    String sql = "select log_partition from reporting.happenings where member_id = ? limit 1";
    return database.inSnapshot(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, member.value());
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
            }
          }
        });
  }
}
