package punchcard.runtime;

import java.util.Optional;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.QueryableStoreType;

/// Which instance owns a key, and the store of the keys that this one owns.
public final class Owners {
  private final KafkaStreams streams;
  private final HostInfo here;

  /// @param advertised host and port of this instance
  public Owners(KafkaStreams streams, String advertised) {
    this.streams = streams;
    this.here = HostInfo.buildFromEndpoint(advertised);
  }

  /// Who owns the key in this store; empty while that is being moved.
  public Optional<Owner> of(String store, String key) {
    if (!streams.state().isRunningOrRebalancing()) return Optional.empty();
    KeyQueryMetadata found = streams.queryMetadataForKey(store, key, new StringSerializer());
    if (found == null || found.equals(KeyQueryMetadata.NOT_AVAILABLE)) return Optional.empty();
    HostInfo host = found.activeHost();
    if (host.port() < 0) return Optional.empty(); // As Kafka Streams says that nobody is.
    return Optional.of(
        host.equals(here)
            ? new Owner.Here(found.partition())
            : new Owner.Elsewhere(host.host(), host.port()));
  }

  /// The store's part for one partition; empty while it is not ready to be read.
  public <S> Optional<S> store(String name, int partition, QueryableStoreType<S> type) {
    try {
      return Optional.of(
          streams.store(StoreQueryParameters.fromNameAndType(name, type).withPartition(partition)));
    } catch (InvalidStateStoreException e) {
      return Optional.empty();
    }
  }

  /// Where a key is owned.
  public sealed interface Owner {
    /// By this instance, in this partition.
    record Here(int partition) implements Owner {}

    /// By another instance, which can be asked over HTTP.
    record Elsewhere(String host, int port) implements Owner {}
  }
}
