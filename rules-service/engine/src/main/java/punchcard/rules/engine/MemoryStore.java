package punchcard.rules.engine;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Remembers until the process ends: for whoever reads the log from its beginning.
///
/// @param <V> what is remembered
public final class MemoryStore<V> implements Store<V> {
  private final NavigableMap<String, Object> kept = new TreeMap<>();
  private final Function<V, Object> pack;
  private final Function<Object, V> unpack;

  private MemoryStore(Function<V, Object> pack, Function<Object, V> unpack) {
    this.pack = pack;
    this.unpack = unpack;
  }

  /// One that keeps what it is given.
  public static <V> MemoryStore<V> of(Class<V> type) {
    return new MemoryStore<>(value -> value, type::cast);
  }

  /// One that keeps bytes: for values that take much more room otherwise.
  static <V> MemoryStore<V> packed(Function<V, byte[]> bytes, Function<byte[], V> value) {
    return new MemoryStore<>(bytes::apply, packed -> value.apply((byte[]) packed));
  }

  @Override
  public @Nullable V get(String key) {
    Object packed = kept.get(key);
    return packed == null ? null : unpack.apply(packed);
  }

  @Override
  public void put(String key, V value) {
    kept.put(key, pack.apply(value));
  }

  @Override
  public void delete(String key) {
    kept.remove(key);
  }

  @Override
  public void scan(String from, String to, BiPredicate<String, V> visit) {
    for (Map.Entry<String, Object> each : kept.subMap(from, true, to, true).entrySet())
      if (!visit.test(each.getKey(), unpack.apply(each.getValue()))) return;
  }

  @Override
  public void each(BiConsumer<String, V> visit) {
    kept.forEach((key, packed) -> visit.accept(key, unpack.apply(packed)));
  }
}
