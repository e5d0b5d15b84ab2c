package punchcard.cli.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import punchcard.avro.LedgerEntry;
import punchcard.avro.Leg;
import punchcard.events.Topics;
import punchcard.kernel.LogPosition;

/// The balances in the reporting database, and how far into the journal they are true: both of one
/// snapshot. The journal's legs before that are summed up beside them.
public final class StoredBalances implements Balances {
  private record Key(String account, String currency) {}

  private static final class Pair {
    private long stored;
    private long summed;
  }

  private final Map<Integer, Long> positions = new HashMap<>();
  private final Map<Key, Pair> balances = new HashMap<>();

  private StoredBalances() {}

  /// Takes the snapshot. The journal's ends are to be asked for later: then all that the snapshot
  /// has is there to be read.
  ///
  /// @param url of the reporting database
  public static StoredBalances in(String url, String user, String password) throws SQLException {
    StoredBalances stored = new StoredBalances();
    try (Connection connection = DriverManager.getConnection(url, user, password)) {
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.setFetchSize(10_000);
        stored.readPositions(statement);
        stored.readBalances(statement);
      }
      connection.rollback();
    }
    return stored;
  }

  private void readPositions(Statement statement) throws SQLException {
    String sql =
        "select partition, position from reporting.positions where miner = 'points' and log = '"
            + Topics.LEDGER_ENTRIES.name()
            + "'";
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) positions.put(rows.getInt(1), rows.getLong(2));
    }
  }

  private void readBalances(Statement statement) throws SQLException {
    String sql = "select account, currency, amount_minor from reporting.balances";
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) pair(rows.getString(1), rows.getString(2)).stored = rows.getLong(3);
    }
  }

  private Pair pair(String account, String currency) {
    return balances.computeIfAbsent(new Key(account, currency), _ -> new Pair());
  }

  @Override
  public void add(LogPosition at, LedgerEntry entry) {
    if (at.offset() >= positions.getOrDefault(at.partition(), 0L)) return;
    for (Leg leg : entry.getLegs())
      pair(leg.getAccount(), leg.getCurrency()).summed += leg.getAmountMinor();
  }

  @Override
  public void compare(Findings findings) {
    findings.checked(Proof.STORED, balances.size());
    balances.forEach(
        (key, pair) -> {
          if (pair.stored != pair.summed)
            findings.add(
                new Finding(
                    Proof.STORED,
                    null,
                    null,
                    "%s is stored as %,d %s, but its legs sum to %,d."
                        .formatted(key.account(), pair.stored, key.currency(), pair.summed)));
        });
  }
}
