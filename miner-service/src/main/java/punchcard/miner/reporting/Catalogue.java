package punchcard.miner.reporting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchcard.miner.Miner;
import punchcard.miner.Table;
import punchcard.miner.reporting.Version.Stage;

/// Which versions of which miners' tables there are. Changes are made under one advisory lock, so
/// that any number of instances may start at once.
public final class Catalogue {
  /// Any number that nobody else of this database uses.
  private static final long LOCK = 0x70756e6368L;

  private final Connection connection;

  public Catalogue(Connection connection) {
    this.connection = connection;
  }

  /// Waits until no other instance changes the catalogue; holds until the transaction ends.
  void lock() throws SQLException {
    execute("select pg_advisory_xact_lock(" + LOCK + ")");
  }

  void create() throws SQLException {
    execute("create schema if not exists miners");
    execute("create schema if not exists reporting");
    execute(
        """
        create table if not exists miners.versions (
          miner text not null, number integer not null, edition integer not null,
          shape bigint not null, stage text not null, primary key (miner, number))
        """);
    execute(
        """
        create table if not exists miners.swaps (
          miner text not null, replaced integer not null, live integer not null, difference text not null,
          primary key (miner, live))
        """);
    execute(
        """
        create unique index if not exists one_of_each_stage on miners.versions (miner, stage)
        """);
  }

  /// All versions, the oldest first.
  public List<Version> versions() throws SQLException {
    List<Version> versions = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select miner, number, edition, shape, stage from miners.versions order by 1, 2")) {
      while (rows.next()) versions.add(version(rows));
    }
    return versions;
  }

  private static Version version(ResultSet row) throws SQLException {
    return new Version(
        row.getString("miner"),
        row.getInt("number"),
        row.getInt("edition"),
        row.getLong("shape"),
        Stage.valueOf(row.getString("stage")));
  }

  /// The miner's one version in this stage.
  public Optional<Version> find(String miner, Stage stage) throws SQLException {
    return versions().stream()
        .filter(version -> version.miner().equals(miner) && version.stage() == stage)
        .findFirst();
  }

  /// Makes the database schema of a new version.
  Version add(Miner<?> miner, Stage stage) throws SQLException {
    Version version =
        new Version(miner.name(), next(miner), miner.edition(), Version.shapeOf(miner), stage);
    execute("create schema " + version.schema());
    execute(Offsets.definition(version.schema()));
    for (Table<?> table : miner.tables())
      for (String statement : table.definition(version.schema())) execute(statement);
    insert(version);
    return version;
  }

  private int next(Miner<?> miner) throws SQLException {
    return 1
        + versions().stream()
            .filter(version -> version.miner().equals(miner.name()))
            .mapToInt(Version::number)
            .max()
            .orElse(0);
  }

  private void insert(Version version) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into miners.versions values (?, ?, ?, ?, ?)")) {
      insert.setString(1, version.miner());
      insert.setInt(2, version.number());
      insert.setInt(3, version.edition());
      insert.setLong(4, version.shape());
      insert.setString(5, version.stage().name());
      insert.executeUpdate();
    }
  }

  void move(Version version, Stage stage) throws SQLException {
    String sql = "update miners.versions set stage = ? where miner = ? and number = ?";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, stage.name());
      update.setString(2, version.miner());
      update.setInt(3, version.number());
      update.executeUpdate();
    }
  }

  /// Notes that one version has replaced another, and how its tables differ from the other's.
  void noteSwap(Version replaced, Version live, String difference) throws SQLException {
    String sql = "insert into miners.swaps values (?, ?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, live.miner());
      insert.setInt(2, replaced.number());
      insert.setInt(3, live.number());
      insert.setString(4, difference);
      insert.executeUpdate();
    }
  }

  void drop(Version version) throws SQLException {
    execute("drop schema " + version.schema() + " cascade");
    String sql = "delete from miners.versions where miner = ? and number = ?";
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setString(1, version.miner());
      delete.setInt(2, version.number());
      delete.executeUpdate();
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
