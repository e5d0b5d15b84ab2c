package punchcard.local.check;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// Reads the miners' tables in SQL, as an analyst would.
final class MinedTables implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private static final String GROCER = " where partner = 'grocer' and currency = 'USD'";

  private final Connection connection;

  MinedTables(String reporting) throws SQLException {
    this.connection = DriverManager.getConnection(reporting);
  }

  /// Waits until the miners have read as much as this, or for a minute: what is missing then is
  /// missing.
  void await(int entries, int events) throws SQLException {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)
        && (count("entries") < entries || count("events") < events || spendIsBehind()))
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
  }

  private boolean spendIsBehind() throws SQLException {
    return number("select coalesce(sum(baskets), 0) from reporting.spend")
        < number("select count(*) from reporting.events where kind = 'SpendRecorded'");
  }

  private long count(String table) throws SQLException {
    return number("select count(*) from reporting." + table);
  }

  private long number(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  Mined read() throws SQLException {
    return new Mined(
        hashes(),
        sums("select account || ' ' || currency, amount_minor from reporting.balances"),
        sums(
            "select partner || ' / ' || rule_id, sum(amount_minor) from reporting.points_issued"
                + " group by 1"),
        sums("select partner, sum(amount_minor) from reporting.points_redeemed group by 1"),
        sums(
            "select partner || ' / ' || rule_id, sum(amount_minor) from reporting.points_expired"
                + " group by 1"),
        sums(
            "select coalesce(partner, '"
                + Admitted.THE_MEMBER
                + "'), count(*) from reporting.events group by 1"),
        spend("select member_id, month, '', paid_minor from reporting.spend" + GROCER),
        spend(
            "select member_id, month, category, amount_minor from reporting.spend_by_category"
                + GROCER));
  }

  private Map<String, String> hashes() throws SQLException {
    Map<String, String> hashes = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select entry_id, hash from reporting.entries")) {
      while (row.next()) hashes.put(row.getString(1), row.getString(2));
    }
    return hashes;
  }

  private Map<String, Long> sums(String query) throws SQLException {
    Map<String, Long> sums = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) sums.put(row.getString(1), row.getLong(2));
    }
    return sums;
  }

  private Map<Mined.Spend, Long> spend(String query) throws SQLException {
    Map<Mined.Spend, Long> spend = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next())
        spend.merge(
            new Mined.Spend(row.getString(1), row.getObject(2, LocalDate.class), row.getString(3)),
            row.getLong(4),
            Long::sum);
    }
    return spend;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
