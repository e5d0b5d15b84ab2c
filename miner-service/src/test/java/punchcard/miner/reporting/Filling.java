package punchcard.miner.reporting;

import io.micronaut.context.ApplicationContext;
import java.sql.SQLException;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import punchcard.kernel.LogPosition;
import punchcard.miner.Instance;
import punchcard.miner.Miner;

/// Fills a miner's tables as the service does, without a log.
public final class Filling {
  private final ApplicationContext parts;

  private Filling(ApplicationContext parts) {
    this.parts = parts;
  }

  /// Makes the tables.
  ///
  /// @param parts of {@link Instance#parts}
  public static Filling of(ApplicationContext parts) throws SQLException {
    parts.getBean(Reporting.class).prepare();
    return new Filling(parts);
  }

  /// Writes what the miner makes of these facts: all that one partition of its log has.
  public <V extends SpecificRecord> Filling with(String name, int partition, List<V> facts)
      throws SQLException {
    Miner<V> miner = miner(name);
    Database database = parts.getBean(Database.class);
    Version live =
        database.inTransaction(
            connection -> {
              Version found =
                  new Catalogue(connection).find(name, Version.Stage.LIVE).orElseThrow();
              new Offsets(found).begin(connection, List.of(partition));
              return found;
            });
    Batch batch = new Batch(live);
    for (int n = 0; n < facts.size(); n++)
      batch.add(miner.fold(facts.get(n), new LogPosition(miner.log().name(), partition, n)));
    batch.add(new Advance(partition, 0, facts.size()));
    batch.write(database);
    return this;
  }

  @SuppressWarnings("unchecked")
  private <V extends SpecificRecord> Miner<V> miner(String name) {
    return (Miner<V>)
        parts.getBean(Reporting.class).miners().stream()
            .filter(found -> found.name().equals(name))
            .findFirst()
            .orElseThrow();
  }
}
