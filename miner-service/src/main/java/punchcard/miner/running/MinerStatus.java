package punchcard.miner.running;

import java.util.List;
import punchcard.miner.reporting.Version;

/// How far one version of a miner's tables has come.
///
/// @param state as it is in the instance that was asked
public record MinerStatus(
    Version version, String log, RunState state, List<PartitionStatus> partitions) {

  /// How far one partition has been read.
  ///
  /// @param position of the next record
  /// @param end of what has been committed to the log
  public record PartitionStatus(int partition, long position, long end) {
    /// Records, and ends of transactions, yet to be read.
    public long lag() {
      return Math.max(0, end - position);
    }
  }

  /// The lag of all partitions together.
  public long lag() {
    return partitions.stream().mapToLong(PartitionStatus::lag).sum();
  }
}
