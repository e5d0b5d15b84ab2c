package punchcard.ledger.stream;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.query.PositionBound;
import org.apache.kafka.streams.query.Query;
import org.apache.kafka.streams.query.QueryConfig;
import org.apache.kafka.streams.query.QueryResult;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.InMemoryKeyValueStore;

/// Kafka's own store in memory, safe to be asked while it is written to.
///
/// Who writes takes the lock of the store, then that of its position. Who asks took them the other
/// way around, and where the two met both stood still for ever, and the task's partition with them
/// (KAFKA-19629). To ask takes the store's first here, too.
final class AskedInMemory extends InMemoryKeyValueStore {
  private AskedInMemory(String name) {
    super(name);
  }

  static KeyValueBytesStoreSupplier supplier(String name) {
    return new Supplier(name);
  }

  private record Supplier(String name) implements KeyValueBytesStoreSupplier {
    @Override
    public KeyValueStore<Bytes, byte[]> get() {
      return new AskedInMemory(name);
    }

    @Override
    public String metricsScope() {
      return "in-memory";
    }
  }

  @Override
  public synchronized <R> QueryResult<R> query(
      Query<R> query, PositionBound positionBound, QueryConfig config) {
    return super.query(query, positionBound, config);
  }
}
