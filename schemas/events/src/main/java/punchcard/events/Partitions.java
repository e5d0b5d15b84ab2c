package punchcard.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.utils.Utils;

/// Which partition owns a key: the same for every member-keyed topic and for every client.
public final class Partitions {
  private Partitions() {}

  /// The partition of Kafka's default partitioner: murmur2 of the key's UTF-8 bytes. Clients on
  /// librdkafka choose another unless told `partitioner=murmur2_random`.
  ///
  /// @param partitions more than zero
  public static int of(String key, int partitions) {
    return Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % partitions;
  }
}
