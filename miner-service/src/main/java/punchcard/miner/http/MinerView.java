package punchcard.miner.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import punchcard.miner.running.MinerStatus;
import punchcard.miner.running.MinerStatus.PartitionStatus;
import punchcard.miner.running.RunState;

/// How one version of a miner's tables is doing.
///
/// @param schema its database schema, as `timeline_v1`
/// @param version the number in that name
/// @param stage `live`, shown in `reporting`, or `building` beside the live one
/// @param state in the instance that was asked: `starting`, `running`, `retrying`, `failed`,
///     `stopped`
/// @param reason why it is retrying or has failed
/// @param lag of all partitions together, in offsets; 0 when all that is committed is in the tables
@Serdeable
@JsonInclude(Include.NON_NULL)
record MinerView(
    String name,
    String schema,
    int version,
    String stage,
    String state,
    @Nullable String reason,
    String log,
    long lag,
    List<PartitionView> partitions) {

  /// How far one partition of the log has been read.
  ///
  /// @param position of the next record to read
  /// @param end of what is committed
  @Serdeable
  record PartitionView(int partition, long position, long end, long lag) {
    static PartitionView of(PartitionStatus status) {
      return new PartitionView(status.partition(), status.position(), status.end(), status.lag());
    }
  }

  static MinerView of(MinerStatus status) {
    return new MinerView(
        status.version().miner(),
        status.version().schema(),
        status.version().number(),
        status.version().stage().name().toLowerCase(Locale.ROOT),
        state(status.state()),
        reason(status.state()),
        status.log(),
        status.lag(),
        status.partitions().stream().map(PartitionView::of).toList());
  }

  private static String state(RunState state) {
    return switch (state) {
      case RunState.Starting() -> "starting";
      case RunState.Running() -> "running";
      case RunState.Retrying(String _) -> "retrying";
      case RunState.Failed(String _) -> "failed";
      case RunState.Stopped() -> "stopped";
    };
  }

  private static @Nullable String reason(RunState state) {
    return switch (state) {
      case RunState.Retrying(String reason) -> reason;
      case RunState.Failed(String reason) -> reason;
      case RunState.Starting() -> null;
      case RunState.Running() -> null;
      case RunState.Stopped() -> null;
    };
  }
}
