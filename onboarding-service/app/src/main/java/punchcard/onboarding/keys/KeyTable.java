package punchcard.onboarding.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import punchcard.onboarding.person.KeysUnavailable;

/// A table of keys: a row that has lost its key is a tombstone and stays.
final class KeyTable {
  private static final String CREATE =
      """
      create table if not exists %1$s (
        owner text primary key,
        wrapped_key bytea,
        created_at timestamptz not null default now(),
        destroyed_at timestamptz,
        check ((wrapped_key is null) = (destroyed_at is not null)));
      create table if not exists master_key_proof (
        number int primary key,
        sealed bytea not null)
      """;
  private static final String FIND = "select wrapped_key from %1$s where owner = ?";
  private static final String ADD =
      "insert into %1$s (owner, wrapped_key) values (?, ?) on conflict do nothing";
  private static final String DESTROY =
      """
      insert into %1$s (owner, destroyed_at) values (?, now())
      on conflict (owner) do update set wrapped_key = null, destroyed_at = now()
      where %1$s.destroyed_at is null
      """;
  private static final String DESTROY_BEFORE =
      """
      update %1$s set wrapped_key = null, destroyed_at = now()
      where owner < ? and destroyed_at is null
      """;
  private static final String DELETE_BEFORE = "delete from %1$s where owner < ?";
  private static final String PROOF = "select sealed from master_key_proof where number = 1";
  private static final String ADD_PROOF =
      "insert into master_key_proof values (1, ?) on conflict do nothing";
  private static final byte[] PROVING = "punchcard".getBytes(UTF_8);
  private static final byte[] AS_PROOF = "master-key-proof".getBytes(UTF_8);

  private final DataSource database;
  private final String table;
  private volatile boolean proven;

  private KeyTable(DataSource database, String table) {
    this.database = database;
    this.table = table;
  }

  static KeyTable ofPersons(DataSource database) {
    return new KeyTable(database, "person_key");
  }

  static KeyTable ofDays(DataSource database) {
    return new KeyTable(database, "day_key");
  }

  /// What the table has of an owner.
  ///
  /// @param wrapped the key under the master key; empty: it is destroyed
  record Row(Optional<byte[]> wrapped) {
    @Override
    public String toString() {
      return wrapped.isPresent() ? "Row[kept]" : "Row[destroyed]";
    }
  }

  void createTables() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql(CREATE));
    }
  }

  /// Keys made under a wrong master key would be lost with it: none is made before the first one
  /// is known again.
  ///
  /// @throws KeysUnavailable if it is another
  void prove(MasterKey master) throws SQLException {
    if (proven) return;
    createTables();
    try {
      byte[] kept = keepProof(master.aead().encrypt(PROVING, AS_PROOF));
      var _ = master.aead().decrypt(kept, AS_PROOF);
    } catch (GeneralSecurityException e) {
      throw new KeysUnavailable("this is not the master key of the keys", e);
    }
    proven = true;
  }

  private byte[] keepProof(byte[] sealed) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement add = connection.prepareStatement(ADD_PROOF);
        PreparedStatement select = connection.prepareStatement(PROOF)) {
      add.setBytes(1, sealed);
      add.executeUpdate();
      try (ResultSet rows = select.executeQuery()) {
        if (!rows.next()) throw new SQLException("the proof of the master key is gone");
        return rows.getBytes(1);
      }
    }
  }

  Optional<Row> find(String owner) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql(FIND))) {
      select.setString(1, owner);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next()
            ? Optional.of(new Row(Optional.ofNullable(rows.getBytes(1))))
            : Optional.empty();
      }
    }
  }

  /// The row that holds: this key, unless there was one before, or the tombstone of one.
  Row keep(String owner, byte[] wrapped) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement add = connection.prepareStatement(sql(ADD))) {
      add.setString(1, owner);
      add.setBytes(2, wrapped);
      add.executeUpdate();
    }
    return find(owner).orElseThrow();
  }

  void destroy(String owner) throws SQLException {
    var _ = execute(DESTROY, owner);
  }

  /// Destroys those of all owners that come before this one.
  ///
  /// @return how many had a key
  int destroyBefore(String owner) throws SQLException {
    return execute(DESTROY_BEFORE, owner);
  }

  /// Deletes the rows of all owners that come before this one.
  ///
  /// @return how many there were
  int deleteBefore(String owner) throws SQLException {
    return execute(DELETE_BEFORE, owner);
  }

  private int execute(String statement, String owner) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement prepared = connection.prepareStatement(sql(statement))) {
      prepared.setString(1, owner);
      return prepared.executeUpdate();
    }
  }

  private String sql(String template) {
    return template.formatted(table);
  }
}
