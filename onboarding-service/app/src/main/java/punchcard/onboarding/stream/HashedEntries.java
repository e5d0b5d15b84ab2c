package punchcard.onboarding.stream;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// A key-value store in memory that finds its keys by their hash. Kafka's own keeps them sorted,
/// which nobody asks for here, and takes five times as long with a million of them.
///
/// It has no ranges. Asked by other threads than its task's, it answers one at a time.
final class HashedEntries implements KeyValueStore<Bytes, byte[]> {
  private final String name;
  private final Map<Bytes, byte[]> entries = new HashMap<>();
  private final Position position = Position.emptyPosition();
  private volatile boolean isOpen;

  private HashedEntries(String name) {
    this.name = name;
  }

  static KeyValueBytesStoreSupplier supplier(String name) {
    return new Supplier(name);
  }

  private record Supplier(String name) implements KeyValueBytesStoreSupplier {
    @Override
    public KeyValueStore<Bytes, byte[]> get() {
      return new HashedEntries(name);
    }

    @Override
    public String metricsScope() {
      return "hashed-entries";
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void init(StateStoreContext context, StateStore root) {
    context.register(root, (key, value) -> put(Bytes.wrap(key), value));
    isOpen = true;
  }

  @Override
  public synchronized byte @Nullable [] get(Bytes key) {
    return entries.get(key);
  }

  @Override
  public synchronized void put(Bytes key, byte @Nullable [] value) {
    if (value == null) entries.remove(key);
    else entries.put(key, value);
  }

  @Override
  public synchronized byte @Nullable [] putIfAbsent(Bytes key, byte[] value) {
    return entries.putIfAbsent(key, value);
  }

  @Override
  public synchronized void putAll(List<KeyValue<Bytes, byte[]>> all) {
    all.forEach(entry -> put(entry.key, entry.value));
  }

  @Override
  public synchronized byte @Nullable [] delete(Bytes key) {
    return entries.remove(key);
  }

  @Override
  public KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
    throw new UnsupportedOperationException("it can only be asked for a key");
  }

  @Override
  public KeyValueIterator<Bytes, byte[]> all() {
    throw new UnsupportedOperationException("it can only be asked for a key");
  }

  @Override
  public synchronized long approximateNumEntries() {
    return entries.size();
  }

  @Override
  public synchronized void close() {
    entries.clear();
    isOpen = false;
  }

  /// Nobody asks it to have read up to some place first.
  @Override
  public Position getPosition() {
    return position;
  }

  @Override
  public boolean persistent() {
    return false;
  }

  @Override
  public boolean isOpen() {
    return isOpen;
  }
}
