package punchcard.miner;

import io.micronaut.serde.annotation.SerdeImport;
import punchcard.kernel.LogPosition;
import punchcard.runtime.Service;

/// Starts the service that turns the logs into tables for analysts.
@SerdeImport(LogPosition.class)
public final class MinerService {
  private static final int PORT = 7413;

  private MinerService() {}

  /// Runs until the process is told to end.
  public static void main(String[] arguments) {
    Service.run(MinerService.class, "miner", PORT);
  }
}
