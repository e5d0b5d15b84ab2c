package punchcard.onboarding.receipts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/// The key that signs receipts, in PostgreSQL: whoever writes it first has written it for all.
final class SigningKeyStore {
  private static final String CREATE =
      """
      create table if not exists receipt_signing_key (
        algorithm text primary key,
        jwk text not null)
      """;
  private static final String ADD =
      "insert into receipt_signing_key values ('Ed25519', ?) on conflict do nothing";
  private static final String FIND =
      "select jwk from receipt_signing_key where algorithm = 'Ed25519'";

  private final DataSource database;

  SigningKeyStore(DataSource database) {
    this.database = database;
  }

  void createTable() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(CREATE);
    }
  }

  Optional<String> key() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement select = connection.createStatement();
        ResultSet rows = select.executeQuery(FIND)) {
      return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
    }
  }

  /// The key that holds: this one, unless there was one before.
  String keep(String jwk) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement add = connection.prepareStatement(ADD)) {
      add.setString(1, jwk);
      if (add.executeUpdate() == 1) return jwk;
    }
    return key().orElseThrow();
  }
}
