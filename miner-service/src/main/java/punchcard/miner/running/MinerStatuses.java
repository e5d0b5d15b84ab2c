package punchcard.miner.running;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;
import punchcard.miner.Miner;
import punchcard.miner.reporting.Catalogue;
import punchcard.miner.reporting.Database;
import punchcard.miner.reporting.Offsets;
import punchcard.miner.reporting.Reporting;
import punchcard.miner.reporting.Version;
import punchcard.miner.reporting.Version.Stage;
import punchcard.miner.running.MinerStatus.PartitionStatus;

/// Tells how far the miners have come, from the database and the log: true for all instances, also
/// for a miner that has stopped.
@Singleton
public final class MinerStatuses {
  private final Reporting reporting;
  private final Database database;
  private final LogEnds logEnds;
  private final Supervisor supervisor;

  MinerStatuses(Reporting reporting, Database database, LogEnds logEnds, Supervisor supervisor) {
    this.reporting = reporting;
    this.database = database;
    this.logEnds = logEnds;
    this.supervisor = supervisor;
  }

  /// All versions that are live or being built, asked for now.
  ///
  /// @throws org.apache.kafka.common.KafkaException if Kafka does not answer
  public List<MinerStatus> now() throws SQLException {
    Map<Version, Map<Integer, Long>> positions = database.inSnapshot(MinerStatuses::positions);
    Map<TopicPartition, Long> ends = logEnds.of(logs());
    List<MinerStatus> statuses = new ArrayList<>();
    for (Miner<?> miner : reporting.miners())
      positions.forEach(
          (version, at) -> {
            if (version.miner().equals(miner.name()))
              statuses.add(status(version, miner.log().name(), at, ends));
          });
    return statuses;
  }

  private static Map<Version, Map<Integer, Long>> positions(Connection connection)
      throws SQLException {
    Map<Version, Map<Integer, Long>> positions = new LinkedHashMap<>();
    for (Version version : new Catalogue(connection).versions())
      if (version.stage() != Stage.RETIRED)
        positions.put(version, new Offsets(version).all(connection));
    return positions;
  }

  private Set<String> logs() {
    Set<String> logs = new TreeSet<>();
    for (Miner<?> miner : reporting.miners()) logs.add(miner.log().name());
    return logs;
  }

  private MinerStatus status(
      Version version, String log, Map<Integer, Long> at, Map<TopicPartition, Long> ends) {
    List<PartitionStatus> partitions =
        ends.entrySet().stream()
            .filter(end -> end.getKey().topic().equals(log))
            .map(end -> partition(end.getKey().partition(), at, end.getValue()))
            .sorted(Comparator.comparingInt(PartitionStatus::partition))
            .toList();
    RunState state = supervisor.stateOf(version).orElseGet(RunState.Stopped::new);
    return new MinerStatus(version, log, state, partitions);
  }

  private static PartitionStatus partition(int number, Map<Integer, Long> at, long end) {
    return new PartitionStatus(number, at.getOrDefault(number, 0L), end);
  }
}
