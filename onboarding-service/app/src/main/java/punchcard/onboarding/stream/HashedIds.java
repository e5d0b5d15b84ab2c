package punchcard.onboarding.stream;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.WindowBytesStoreSupplier;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.EventKey;

/// A window store in memory that knows of each key only whether it is there. Kafka's own keeps its
/// keys sorted, which took a third of the time of admission.
///
/// It can be asked for a key in a window, and nothing else.
final class HashedIds implements WindowStore<Bytes, byte[]> {
  private static final byte[] PRESENT = {1};

  private final String name;
  private final long retentionMillis;
  private final TreeMap<Long, KeySet> windows = new TreeMap<>();
  private final Position position = Position.emptyPosition();
  private boolean isOpen;

  private HashedIds(String name, long retentionMillis) {
    this.name = name;
    this.retentionMillis = retentionMillis;
  }

  static WindowBytesStoreSupplier supplier(String name, Duration retention, Duration window) {
    return new Supplier(name, retention.toMillis(), window.toMillis());
  }

  private record Supplier(String name, long retentionPeriod, long windowSize)
      implements WindowBytesStoreSupplier {
    @Override
    public WindowStore<Bytes, byte[]> get() {
      return new HashedIds(name, retentionPeriod);
    }

    @Override
    public String metricsScope() {
      return "hashed-ids";
    }

    @Override
    public long segmentIntervalMs() {
      return windowSize;
    }

    @Override
    public boolean retainDuplicates() {
      return false;
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void init(StateStoreContext context, StateStore root) {
    context.register(root, this::restore);
    isOpen = true;
  }

  /// A changelog's key is that of the store, then the window's start and a number of four bytes.
  private void restore(byte[] key, byte @Nullable [] value) {
    long start = ByteBuffer.wrap(key).getLong(EventKey.BYTES);
    put(Bytes.wrap(key), value, start);
  }

  @Override
  public void put(Bytes key, byte @Nullable [] value, long windowStart) {
    if (value == null) throw new UnsupportedOperationException("an id is never taken back");
    windows.computeIfAbsent(windowStart, _ -> new KeySet()).add(EventKey.of(key.get()));
    windows.headMap(windows.lastKey() - retentionMillis).clear();
  }

  @Override
  public byte @Nullable [] fetch(Bytes key, long windowStart) {
    KeySet keys = windows.get(windowStart);
    return keys != null && keys.contains(EventKey.of(key.get())) ? PRESENT : null;
  }

  @Override
  public WindowStoreIterator<byte[]> fetch(Bytes key, long from, long to) {
    throw unordered();
  }

  @Override
  public KeyValueIterator<Windowed<Bytes>, byte[]> fetch(
      Bytes keyFrom, Bytes keyTo, long from, long to) {
    throw unordered();
  }

  @Override
  public KeyValueIterator<Windowed<Bytes>, byte[]> fetchAll(long from, long to) {
    throw unordered();
  }

  @Override
  public KeyValueIterator<Windowed<Bytes>, byte[]> all() {
    throw unordered();
  }

  private static UnsupportedOperationException unordered() {
    return new UnsupportedOperationException("it can only be asked for a key in a window");
  }

  @Override
  public void close() {
    windows.clear();
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
