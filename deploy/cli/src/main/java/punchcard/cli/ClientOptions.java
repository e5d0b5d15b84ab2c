package punchcard.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// As whom an import speaks to Kafka.
final class ClientOptions {
  @Option(
      names = "--kafka-settings",
      paramLabel = "FILE",
      description = "More settings of a Kafka client (properties): the user and its password.")
  private @Nullable Path kafkaSettings;

  /// A Kafka client's settings.
  Map<String, Object> settings(LogOptions log) throws IOException {
    Map<String, Object> all = new HashMap<>();
    if (kafkaSettings != null) {
      Properties more = new Properties();
      try (Reader in = Files.newBufferedReader(kafkaSettings)) {
        more.load(in);
      }
      more.stringPropertyNames().forEach(name -> all.put(name, more.getProperty(name)));
    }
    all.putIfAbsent(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, log.kafka());
    return all;
  }
}
