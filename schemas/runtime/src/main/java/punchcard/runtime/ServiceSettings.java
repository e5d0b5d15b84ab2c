package punchcard.runtime;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;

/// Where a service finds the others, from `PUNCHCARD_*` environment variables.
///
/// @param kafka bootstrap servers of the listener for services
/// @param registry base URL of a Confluent-compatible schema registry
/// @param state folder for the state of Kafka Streams
/// @param instance number of this instance among those of its service, from 0; stable over restarts
/// @param advertised host and port at which other instances reach this one
/// @param partitions partitions of every member-keyed topic
/// @param streamThreads how many threads process records
/// @param standbys how many other instances keep a copy of each store, to take over at once
/// @param zone time zone of the programme's days, weeks and months
public record ServiceSettings(
    String kafka,
    URI registry,
    Path state,
    int instance,
    String advertised,
    int partitions,
    int streamThreads,
    int standbys,
    ZoneId zone) {

  /// Reads the settings, with the local stack's addresses for what is not set.
  ///
  /// @param port this service's HTTP port
  /// @throws IllegalArgumentException if a variable has a value that it cannot have
  public static ServiceSettings from(Map<String, String> environment, int port) {
    return new ServiceSettings(
        environment.getOrDefault("PUNCHCARD_KAFKA", "localhost:7400"),
        URI.create(
            environment.getOrDefault(
                "PUNCHCARD_REGISTRY", "http://localhost:7403/apis/ccompat/v7")),
        Path.of(environment.getOrDefault("PUNCHCARD_STATE", "state")),
        number(environment, "PUNCHCARD_INSTANCE", 0),
        environment.getOrDefault("PUNCHCARD_ADVERTISED", "localhost:" + port),
        number(environment, "PUNCHCARD_PARTITIONS", 8),
        number(environment, "PUNCHCARD_STREAM_THREADS", 2),
        number(environment, "PUNCHCARD_STANDBYS", 0),
        ZoneId.of(environment.getOrDefault("PUNCHCARD_ZONE", "America/New_York")));
  }

  private static int number(Map<String, String> environment, String name, int otherwise) {
    String value = environment.get(name);
    if (value == null) return otherwise;
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " is no number: " + value, e);
    }
  }
}
