package punchcard.onboarding.receipts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Optional;
import javax.sql.DataSource;
import punchcard.onboarding.keys.MasterKey;

/// The key that signs receipts, in PostgreSQL, under the master key: whoever writes it first has
/// written it for all.
final class SigningKeyStore {
  private static final String CREATE =
      """
      create table if not exists receipt_signing_key (
        algorithm text primary key,
        sealed text not null)
      """;
  private static final String ADD =
      "insert into receipt_signing_key values ('Ed25519', ?) on conflict do nothing";
  private static final String FIND =
      "select sealed from receipt_signing_key where algorithm = 'Ed25519'";

  private static final String AS = "receipt-signing-key";

  private final DataSource database;
  private final MasterKey master;

  SigningKeyStore(DataSource database, MasterKey master) {
    this.database = database;
    this.master = master;
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
      return rows.next() ? Optional.of(opened(rows.getString(1))) : Optional.empty();
    }
  }

  /// The key that holds: this one, unless there was one before.
  String keep(String jwk) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement add = connection.prepareStatement(ADD)) {
      add.setString(1, sealed(jwk));
      if (add.executeUpdate() == 1) return jwk;
    }
    return key().orElseThrow();
  }

  private String sealed(String jwk) {
    return Base64.getEncoder().encodeToString(master.seal(AS, jwk.getBytes(UTF_8)));
  }

  private String opened(String sealed) {
    return new String(master.open(AS, Base64.getDecoder().decode(sealed)), UTF_8);
  }
}
