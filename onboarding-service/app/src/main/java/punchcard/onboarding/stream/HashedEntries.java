package punchcard.onboarding.stream;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.jspecify.annotations.Nullable;

/// Can be asked for a key, and for nothing else.
final class HashedEntries extends FoundByHash {
  private final Map<Bytes, byte[]> entries = new HashMap<>();

  private HashedEntries(String name) {
    super(name);
  }

  static KeyValueBytesStoreSupplier supplier(String name) {
    return new Supplier(name, "hashed-entries", HashedEntries::new);
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
  public synchronized long approximateNumEntries() {
    return entries.size();
  }

  @Override
  void clear() {
    entries.clear();
  }
}
