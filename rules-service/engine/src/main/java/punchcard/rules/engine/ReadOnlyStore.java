package punchcard.rules.engine;

import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// What a partition remembers, by key.
public interface ReadOnlyStore<V> {
  /// null: nothing is known under this key.
  @Nullable V get(String key);

  /// Visits what lies between two keys, both included, in the order of the keys.
  ///
  /// @param visit false: no more
  void scan(String from, String to, BiPredicate<String, V> visit);

  /// Visits all, in the order of the keys.
  void each(BiConsumer<String, V> visit);
}
