package punchcard.onboarding.stream;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import punchcard.onboarding.EventKey;
import punchcard.runtime.StreamsSettings;

/// Which events were admitted lately. An id lies in the window in which it was admitted, and whole
/// windows expire; so looking one up asks each of the few windows that are kept.
final class EventIds {
  static final String STORE = "event-ids";
  private static final byte[] PRESENT = {1};
  private static final int WINDOWS = 4;

  private final WindowStore<byte[], byte[]> store;
  private final long keepMillis;
  private final long windowMillis;

  EventIds(WindowStore<byte[], byte[]> store, Duration keep) {
    this.store = store;
    this.keepMillis = keep.toMillis();
    this.windowMillis = windowMillis(keep);
  }

  static StoreBuilder<WindowStore<byte[], byte[]>> builder(Duration keep, boolean inMemory) {
    Duration window = Duration.ofMillis(windowMillis(keep));
    Duration retention = keep.plus(window.multipliedBy(2));
    return Stores.windowStoreBuilder(
            inMemory
                ? HashedIds.supplier(STORE, retention, window)
                : Stores.persistentWindowStore(STORE, retention, window, false),
            Serdes.ByteArray(),
            Serdes.ByteArray())
        .withLoggingEnabled(StreamsSettings.CHANGELOG);
  }

  private static long windowMillis(Duration keep) {
    return keep.dividedBy(WINDOWS).toMillis();
  }

  boolean contains(EventKey event, Instant now) {
    byte[] key = event.toBytes();
    long oldest = windowOf(now.toEpochMilli() - keepMillis);
    for (long start = windowOf(now.toEpochMilli()); start >= oldest; start -= windowMillis)
      if (store.fetch(key, start) != null) return true;
    return false;
  }

  void add(EventKey event, Instant now) {
    store.put(event.toBytes(), PRESENT, windowOf(now.toEpochMilli()));
  }

  /// Ids of events admitted from then on are here.
  Instant keptSince(Instant now) {
    return now.minusMillis(keepMillis);
  }

  private long windowOf(long millis) {
    return Math.floorDiv(millis, windowMillis) * windowMillis;
  }
}
