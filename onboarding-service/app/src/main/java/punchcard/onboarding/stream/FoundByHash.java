package punchcard.onboarding.stream;

import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// A key-value store in memory that finds what it has by a hash. Kafka's own keeps its keys sorted,
/// which nobody asks for here, and takes five times as long with a million of them.
///
/// It has no ranges. Asked by other threads than its task's, it answers one at a time.
abstract class FoundByHash implements KeyValueStore<Bytes, byte[]> {
  private final String name;
  private final Position position = Position.emptyPosition();
  private volatile boolean isOpen;

  FoundByHash(String name) {
    this.name = name;
  }

  /// Makes such stores.
  ///
  /// @param metricsScope what they are, in their metrics
  /// @param make makes one of this name
  record Supplier(
      String name, String metricsScope, Function<String, KeyValueStore<Bytes, byte[]>> make)
      implements KeyValueBytesStoreSupplier {
    @Override
    public KeyValueStore<Bytes, byte[]> get() {
      return make.apply(name);
    }
  }

  /// Drops all that it has.
  abstract void clear();

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final void init(StateStoreContext context, StateStore root) {
    context.register(root, (key, value) -> put(Bytes.wrap(key), value));
    isOpen = true;
  }

  @Override
  public final synchronized byte @Nullable [] putIfAbsent(Bytes key, byte[] value) {
    byte[] before = get(key);
    if (before == null) put(key, value);
    return before;
  }

  @Override
  public final synchronized void putAll(List<KeyValue<Bytes, byte[]>> all) {
    all.forEach(entry -> put(entry.key, entry.value));
  }

  @Override
  public final synchronized byte @Nullable [] delete(Bytes key) {
    byte[] before = get(key);
    put(key, null);
    return before;
  }

  @Override
  public final KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
    throw new UnsupportedOperationException("it keeps no order");
  }

  @Override
  public final KeyValueIterator<Bytes, byte[]> all() {
    throw new UnsupportedOperationException("it keeps no order");
  }

  @Override
  public final synchronized void close() {
    clear();
    isOpen = false;
  }

  /// Nobody asks it to have read up to some place first.
  @Override
  public final Position getPosition() {
    return position;
  }

  @Override
  public final boolean persistent() {
    return false;
  }

  @Override
  public final boolean isOpen() {
    return isOpen;
  }
}
