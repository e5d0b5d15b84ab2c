package punchcard.miner.reporting;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punchcard.miner.JoinedViews;
import punchcard.miner.Miner;
import punchcard.miner.reporting.Version.Stage;

/// Makes and remakes what is in the reporting database.
@Singleton
public final class Reporting {
  private static final Logger log = LoggerFactory.getLogger(Reporting.class);

  private final Database database;
  private final List<Miner<?>> miners;
  private final ReportingViews views;
  private final ReportingSettings settings;

  Reporting(
      Database database,
      List<Miner<?>> miners,
      List<JoinedViews> joined,
      ReportingSettings settings) {
    this.database = database;
    this.miners = miners.stream().sorted(Comparator.comparing(Miner::name)).toList();
    this.views = new ReportingViews(this.miners, joined);
    this.settings = settings;
  }

  /// All miners of this build, by name.
  public List<Miner<?>> miners() {
    return miners;
  }

  /// Makes what is missing: schemas, tables, views, the analysts' role. Done at every start.
  public void prepare() throws SQLException {
    database.inTransaction(
        connection -> {
          Catalogue catalogue = new Catalogue(connection);
          catalogue.lock();
          catalogue.create();
          for (Miner<?> miner : miners) prepare(catalogue, miner);
          views.show(connection);
          new AnalystRole(connection).grant(settings.analystPassword());
          return true;
        });
  }

  private static void prepare(Catalogue catalogue, Miner<?> miner) throws SQLException {
    Optional<Version> live = catalogue.find(miner.name(), Stage.LIVE);
    Optional<Version> building = catalogue.find(miner.name(), Stage.BUILDING);
    if (live.isEmpty()) {
      log.info("{} begins with {}", miner.name(), catalogue.add(miner, Stage.LIVE).schema());
    } else if (live.get().edition() > miner.edition()) {
      log.warn("{} is of a later edition than this build: it is left alone", live.get().schema());
    } else if (!live.get().isFor(miner) && !building.filter(b -> b.isFor(miner)).isPresent()) {
      if (building.isPresent()) catalogue.drop(building.get());
      Version next = catalogue.add(miner, Stage.BUILDING);
      log.info("{} has changed: {} is built beside the live one", miner.name(), next.schema());
    }
  }

  /// Orders a new version, built from the beginning of the log beside the live one; empty, if one
  /// is being built.
  ///
  /// @throws IllegalArgumentException if there is no such miner
  public Optional<Version> rebuild(String name) throws SQLException {
    Miner<?> miner =
        miners.stream()
            .filter(m -> m.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no miner " + name));
    return database.inTransaction(
        connection -> {
          Catalogue catalogue = new Catalogue(connection);
          catalogue.lock();
          if (catalogue.find(name, Stage.BUILDING).isPresent()) return Optional.empty();
          return Optional.of(catalogue.add(miner, Stage.BUILDING));
        });
  }

  /// Shows the built version in the place of the live one, which is put aside; what had been put
  /// aside before is dropped.
  void swap(Connection connection, Version live, Version built) throws SQLException {
    Catalogue catalogue = new Catalogue(connection);
    Optional<Version> putAside = catalogue.find(live.miner(), Stage.RETIRED);
    if (putAside.isPresent()) catalogue.drop(putAside.get());
    catalogue.move(live, Stage.RETIRED);
    catalogue.move(built, Stage.LIVE);
    views.show(connection);
  }
}
