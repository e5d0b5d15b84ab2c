package punchcard.onboarding.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import punchcard.onboarding.EventKey;

/// The index of the log in PostgreSQL: the key of every event that was ever admitted, and how far
/// each partition has been read. Both change in one transaction, so the keys are exactly those
/// below the offsets.
final class AdmittedEvents {
  private static final String CREATE =
      """
      create table if not exists admitted_event (
        event_key bytea primary key);
      create table if not exists indexed_partition (
        partition_number int primary key,
        next_offset bigint not null)
      """;
  private static final String ADD =
      "insert into admitted_event select unnest(?) on conflict do nothing";
  private static final String ADVANCE =
      "update indexed_partition set next_offset = ? where partition_number = ? and next_offset = ?";
  private static final String BEGIN =
      "insert into indexed_partition values (?, 0) on conflict do nothing";
  private static final String OFFSETS =
      "select partition_number, next_offset from indexed_partition";
  private static final String KNOWN =
      "select event_key from admitted_event where event_key = any(?)";

  private final DataSource database;

  AdmittedEvents(DataSource database) {
    this.database = database;
  }

  void createTables() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(CREATE);
    }
  }

  /// Reads on from one offset of a partition to another.
  record Step(int partition, long from, long to) {}

  /// Takes the keys in and moves the offsets on, all or nothing.
  ///
  /// @return false if another instance has moved one of the partitions: nothing was changed
  boolean add(Collection<EventKey> keys, List<Step> steps) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      if (!advance(connection, steps)) {
        connection.rollback();
        return false;
      }
      insert(connection, keys);
      connection.commit();
      return true;
    }
  }

  private static boolean advance(Connection connection, List<Step> steps) throws SQLException {
    try (PreparedStatement advance = connection.prepareStatement(ADVANCE)) {
      for (Step step : steps) {
        advance.setLong(1, step.to());
        advance.setInt(2, step.partition());
        advance.setLong(3, step.from());
        if (advance.executeUpdate() != 1) return false;
      }
      return true;
    }
  }

  private static void insert(Connection connection, Collection<EventKey> keys) throws SQLException {
    if (keys.isEmpty()) return;
    try (PreparedStatement add = connection.prepareStatement(ADD)) {
      add.setArray(1, connection.createArrayOf("bytea", bytes(keys)));
      add.executeUpdate();
    }
  }

  /// Where to read on; partitions that were never read begin at 0.
  Map<Integer, Long> begin(Collection<Integer> partitions) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement begin = connection.prepareStatement(BEGIN)) {
      for (int partition : partitions) {
        begin.setInt(1, partition);
        begin.executeUpdate();
      }
    }
    Map<Integer, Long> offsets = offsets();
    offsets.keySet().retainAll(partitions);
    return offsets;
  }

  /// Up to where each partition is in the index.
  Map<Integer, Long> offsets() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(OFFSETS);
        ResultSet rows = select.executeQuery()) {
      Map<Integer, Long> offsets = new HashMap<>();
      while (rows.next()) offsets.put(rows.getInt(1), rows.getLong(2));
      return offsets;
    }
  }

  /// Those of the keys that the index has.
  Set<EventKey> known(Collection<EventKey> keys) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(KNOWN)) {
      select.setArray(1, connection.createArrayOf("bytea", bytes(keys)));
      try (ResultSet rows = select.executeQuery()) {
        Set<EventKey> known = new HashSet<>();
        while (rows.next()) known.add(EventKey.of(rows.getBytes(1)));
        return known;
      }
    }
  }

  /// In the index's own order, in which neighbours lie on the same page.
  private static byte[][] bytes(Collection<EventKey> keys) {
    return keys.stream()
        .map(EventKey::toBytes)
        .sorted(Arrays::compareUnsigned)
        .toArray(byte[][]::new);
  }
}
