package punchcard.rules.stream;

import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;
import punchcard.rules.engine.ReadOnlyStore;

/// A task's store as others may read it.
record QueriedStore<V>(ReadOnlyKeyValueStore<String, V> store) implements ReadOnlyStore<V> {
  @Override
  public @Nullable V get(String key) {
    return store.get(key);
  }

  @Override
  public void scan(String from, String to, BiPredicate<String, V> visit) {
    try (KeyValueIterator<String, V> found = store.range(from, to)) {
      while (found.hasNext()) {
        KeyValue<String, V> next = found.next();
        if (!visit.test(next.key, next.value)) return;
      }
    }
  }

  @Override
  public void each(BiConsumer<String, V> visit) {
    try (KeyValueIterator<String, V> all = store.all()) {
      all.forEachRemaining(entry -> visit.accept(entry.key, entry.value));
    }
  }
}
