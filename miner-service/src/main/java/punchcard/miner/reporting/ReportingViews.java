package punchcard.miner.reporting;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import punchcard.miner.JoinedViews;
import punchcard.miner.Miner;
import punchcard.miner.Table;
import punchcard.miner.View;
import punchcard.miner.reporting.Version.Stage;

/// The schema `reporting`: for each table a view of the same name that shows its live version, and
/// over those the miners' own views. So whoever asks sees a swap at one moment, in all tables at
/// once.
final class ReportingViews {
  /// PostgreSQL's answer when a view would change its columns.
  private static final String OTHER_COLUMNS = "42P16";

  private final List<? extends Miner<?>> miners;
  private final List<JoinedViews> joined;

  ReportingViews(List<? extends Miner<?>> miners, List<JoinedViews> joined) {
    this.miners = miners;
    this.joined = joined;
  }

  /// Makes the views show what is live. A miner whose live version was filled by another edition
  /// of the code keeps the views that it has, until this edition's version is swapped in.
  void show(Connection connection) throws SQLException {
    List<Version> live = new ArrayList<>();
    boolean allCurrent = true;
    for (Miner<?> miner : miners) {
      Version version = new Catalogue(connection).find(miner.name(), Stage.LIVE).orElseThrow();
      live.add(version);
      boolean current = version.isFor(miner);
      allCurrent &= current;
      if (current) showTables(connection, miner, version);
    }
    replace(connection, positions(live));
    if (allCurrent) showViews(connection);
  }

  private static void showTables(Connection connection, Miner<?> miner, Version version)
      throws SQLException {
    for (Table<?> table : miner.tables())
      replace(
          connection,
          new View(
              table.name(),
              "select %s from %s.%s"
                  .formatted(table.columnList(), version.schema(), table.name())));
  }

  private void showViews(Connection connection) throws SQLException {
    for (Miner<?> miner : miners) for (View view : miner.views()) replace(connection, view);
    for (JoinedViews views : joined) for (View view : views.views()) replace(connection, view);
  }

  /// Which position of its log each table is true for.
  private View positions(List<Version> live) {
    List<String> selects = new ArrayList<>();
    for (int i = 0; i < miners.size(); i++)
      selects.add(
          "select '%s' as miner, %d as version, '%s' as log, partition, position from %s.offsets"
              .formatted(
                  miners.get(i).name(),
                  live.get(i).number(),
                  miners.get(i).log().name(),
                  live.get(i).schema()));
    return new View("positions", selects.stream().collect(joining(" union all ")));
  }

  /// Replaces the view in place, so that views over it stay; or if its columns change, with them.
  private static void replace(Connection connection, View view) throws SQLException {
    String create =
        "create or replace view reporting.%s as %s".formatted(view.name(), view.query());
    Savepoint before = connection.setSavepoint();
    try (Statement statement = connection.createStatement()) {
      statement.execute(create);
    } catch (SQLException e) {
      if (!OTHER_COLUMNS.equals(e.getSQLState())) throw e;
      connection.rollback(before);
      try (Statement statement = connection.createStatement()) {
        statement.execute("drop view reporting." + view.name() + " cascade");
        statement.execute(create);
      }
    }
  }
}
