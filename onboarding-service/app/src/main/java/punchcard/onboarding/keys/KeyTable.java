package punchcard.onboarding.keys;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import punchcard.kernel.MemberId;

/// The table of persons' keys: a row that has lost its key is a tombstone and stays.
final class KeyTable {
  private static final String CREATE =
      """
      create table if not exists person_key (
        member_id text primary key,
        wrapped_key bytea,
        created_at timestamptz not null default now(),
        destroyed_at timestamptz,
        check ((wrapped_key is null) = (destroyed_at is not null)));
      create table if not exists master_key_proof (
        number int primary key,
        sealed bytea not null)
      """;
  private static final String FIND = "select wrapped_key from person_key where member_id = ?";
  private static final String ADD =
      "insert into person_key (member_id, wrapped_key) values (?, ?) on conflict do nothing";
  private static final String DESTROY =
      """
      insert into person_key (member_id, destroyed_at) values (?, now())
      on conflict (member_id) do update set wrapped_key = null, destroyed_at = now()
      where person_key.destroyed_at is null
      """;
  private static final String PROOF = "select sealed from master_key_proof where number = 1";
  private static final String ADD_PROOF =
      "insert into master_key_proof values (1, ?) on conflict do nothing";

  private final DataSource database;

  KeyTable(DataSource database) {
    this.database = database;
  }

  /// What the table has of a person.
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
      statement.execute(CREATE);
    }
  }

  Optional<Row> find(MemberId person) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setString(1, person.value());
      try (ResultSet rows = select.executeQuery()) {
        return rows.next()
            ? Optional.of(new Row(Optional.ofNullable(rows.getBytes(1))))
            : Optional.empty();
      }
    }
  }

  /// The row that holds: this key, unless there was one before, or the tombstone of one.
  Row keep(MemberId person, byte[] wrapped) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement add = connection.prepareStatement(ADD)) {
      add.setString(1, person.value());
      add.setBytes(2, wrapped);
      add.executeUpdate();
    }
    return find(person).orElseThrow();
  }

  void destroy(MemberId person) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement destroy = connection.prepareStatement(DESTROY)) {
      destroy.setString(1, person.value());
      destroy.executeUpdate();
    }
  }

  /// What the first master key has sealed: this, unless there was something before.
  byte[] keepProof(byte[] sealed) throws SQLException {
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
}
