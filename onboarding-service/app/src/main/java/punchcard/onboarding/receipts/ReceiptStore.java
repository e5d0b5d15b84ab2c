package punchcard.onboarding.receipts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/// The key and the receipts in PostgreSQL: whoever writes one first has written it for all.
final class ReceiptStore {
  private static final String CREATE =
      """
      create table if not exists receipt_key (
        number int primary key,
        jwk text not null);
      create table if not exists consent_receipt (
        change text primary key,
        jws text not null)
      """;
  private static final String ADD_KEY =
      "insert into receipt_key values (1, ?) on conflict do nothing";
  private static final String KEY = "select jwk from receipt_key where number = 1";
  private static final String ADD =
      "insert into consent_receipt values (?, ?) on conflict do nothing";
  private static final String FIND = "select jws from consent_receipt where change = ?";

  private final DataSource database;

  ReceiptStore(DataSource database) {
    this.database = database;
  }

  void createTables() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(CREATE);
    }
  }

  Optional<String> key() throws SQLException {
    return find(KEY);
  }

  /// The key that holds: this one, unless there was one before.
  String keep(String jwk) throws SQLException {
    execute(ADD_KEY, jwk);
    return key().orElseThrow();
  }

  Optional<String> receipt(String change) throws SQLException {
    return find(FIND, change);
  }

  /// The receipt that holds: this one, unless there was one before.
  String keep(String change, String jws) throws SQLException {
    execute(ADD, change, jws);
    return receipt(change).orElseThrow();
  }

  private Optional<String> find(String sql, String... values) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = prepare(connection, sql, values);
        ResultSet rows = select.executeQuery()) {
      return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
    }
  }

  private void execute(String sql, String... values) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepare(connection, sql, values)) {
      statement.executeUpdate();
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, String... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) statement.setString(i + 1, values[i]);
    return statement;
  }
}
