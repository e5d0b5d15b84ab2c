package punchcard.local.component;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import kafka.Kafka;
import kafka.tools.StorageTool;

/// The broker's process: formats its data folder unless it is formatted, cleans up after a killed
/// broker, and runs Kafka. In one process, as more of them would double the start.
final class BrokerProcess {
  private static final String CLUSTER_ID =
      Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString("punchcard-local1".getBytes(StandardCharsets.US_ASCII));

  private BrokerProcess() {}

  /// Runs until it is told to end.
  ///
  /// @param args the broker's properties file
  public static void main(String[] args) throws IOException {
    String[] format = {
      "format", "--ignore-formatted", "--cluster-id", CLUSTER_ID, "--config", args[0]
    };
    int failed = StorageTool.execute(format, System.out);
    if (failed != 0) System.exit(failed);
    StaleRegistration.of(Path.of(args[0])).end();
    Kafka.main(args);
  }
}
