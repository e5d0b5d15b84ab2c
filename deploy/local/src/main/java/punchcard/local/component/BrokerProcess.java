package punchcard.local.component;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import kafka.Kafka;
import kafka.tools.StorageTool;

/// The broker's process: formats its data folder unless it is formatted, and runs Kafka. In one
/// process, as another one for the formatting would double the first start.
final class BrokerProcess {
  private static final String CLUSTER_ID =
      Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString("punchcard-local1".getBytes(StandardCharsets.US_ASCII));

  private BrokerProcess() {}

  /// Runs until it is told to end.
  ///
  /// @param args the broker's properties file
  public static void main(String[] args) {
    String[] format = {
      "format", "--ignore-formatted", "--cluster-id", CLUSTER_ID, "--config", args[0]
    };
    int failed = StorageTool.execute(format, System.out);
    if (failed != 0) System.exit(failed);
    Kafka.main(args);
  }
}
